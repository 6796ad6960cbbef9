import type { Queryable } from '../connection.js';

/** Keeps the files of a version of the rules for good, once: receipts name the version that they were given under. */
export async function keepRules(db: Queryable, version: string, files: () => Buffer): Promise<void> {
  const { rowCount } = await db.query('select 1 from credit.rules_version where version = $1', [version]);
  if (rowCount !== 0) return;
  await db.query('insert into credit.rules_version (version, files) values ($1, $2) on conflict (version) do nothing', [version, files()]);
}

export async function findRules(db: Queryable, version: string): Promise<Buffer | undefined> {
  const { rows } = await db.query<{ readonly files: Buffer }>('select files from credit.rules_version where version = $1', [version]);
  return rows[0]?.files;
}
