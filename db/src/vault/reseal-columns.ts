import type { Pool } from '../connection.js';
import type { Vault } from './vault.js';

/** A column that holds sealed bytes, and by what its rows are told apart. */
interface SealedColumn {
  readonly table: string;
  readonly column: string;
  readonly key: readonly { readonly name: string; readonly type: string }[];
}

const REVISION: SealedColumn['key'] = [{ name: 'subject_id', type: 'bigint' }, { name: 'category', type: 'text' }, { name: 'key_hash', type: 'bytea' }, { name: 'seq', type: 'smallint' }];

/** Every column that holds what the vault sealed. */
export const SEALED_COLUMNS: readonly SealedColumn[] = [
  { table: 'credit.subject_identifier', column: 'sealed', key: [{ name: 'scheme', type: 'text' }, { name: 'value_key', type: 'text' }] },
  { table: 'credit.record_revision', column: 'personal', key: REVISION },
  { table: 'credit.personal_archive', column: 'personal', key: REVISION },
  { table: 'credit.quarantine_entry', column: 'draft', key: [{ name: 'id', type: 'bigint' }] },
  { table: 'credit.session', column: 'id_token', key: [{ name: 'id', type: 'bigint' }] },
  { table: 'credit.sign_in_attempt', column: 'secrets', key: [{ name: 'state_digest', type: 'bytea' }] },
];

const PAGE = 500;

/** Values of all columns that something else than the present key and algorithm sealed. */
export async function countOldSeals(owner: Pool, vault: Vault): Promise<number> {
  let count = 0;
  for (const { table, column } of SEALED_COLUMNS) {
    const { rows } = await owner.query<{ count: number }>(`select count(*) from ${table} where ${isOld(column, '$1')}`, [vault.head()]);
    count += rows[0]?.count ?? 0;
  }
  return count;
}

/**
 * Seals every value anew that something else than the present key and algorithm sealed, page by page. Cut off, it goes on where it
 * stood: what is sealed anew is passed over. Runs as the owner: the application's role changes no fact, not even its seal.
 */
export async function resealColumns(owner: Pool, vault: Vault, progress: (resealed: number) => void): Promise<number> {
  let resealed = 0;
  for (const column of SEALED_COLUMNS) {
    for await (const page of oldSeals(owner, column, vault)) {
      await writePage(owner, column, page.map((row) => ({ row, fresh: vault.seal(vault.open(row.old)) })));
      progress((resealed += page.length));
    }
  }
  return resealed;
}

interface OldSeal {
  readonly key: readonly unknown[];
  readonly old: Buffer;
}

async function* oldSeals(owner: Pool, { table, column, key }: SealedColumn, vault: Vault): AsyncGenerator<readonly OldSeal[]> {
  const names = key.map(({ name }) => name).join(', ');
  let after: readonly unknown[] | null = null;
  for (;;) {
    const place: string = after === null ? '' : `and (${names}) > (${key.map(({ type }, i) => `$${i + 3}::${type}`).join(', ')})`;
    const { rows }: { rows: Readonly<Record<string, unknown>>[] } = await owner.query(
      `select ${names}, ${column} as sealed_bytes from ${table} where ${isOld(column, '$1')} ${place} order by ${names} limit $2`,
      [vault.head(), PAGE, ...(after ?? [])],
    );
    const page = rows.map((row): OldSeal => ({ key: key.map(({ name }) => row[name]), old: toBuffer(row['sealed_bytes']) }));
    const last = page.at(-1);
    if (!last) return;
    yield page;
    after = last.key;
  }
}

/** A value that somebody has changed since is left as it is. */
async function writePage(owner: Pool, { table, column, key }: SealedColumn, page: readonly { readonly row: OldSeal; readonly fresh: Buffer }[]): Promise<void> {
  const arrays = [...key.map(({ type }, i) => `$${i + 3}::${type}[]`)];
  const same = key.map(({ name }) => `t.${name} = w.${name}`).join(' and ');
  await owner.query(
    `update ${table} t set ${column} = w.fresh from unnest($1::bytea[], $2::bytea[], ${arrays.join(', ')}) as w(fresh, old, ${key.map(({ name }) => name).join(', ')})
      where ${same} and t.${column} = w.old`,
    [page.map(({ fresh }) => fresh), page.map(({ row }) => row.old), ...key.map((_, i) => page.map(({ row }) => row.key[i]))],
  );
}

function isOld(column: string, head: string): string {
  return `${column} is not null and substring(${column} from 1 for length(${head}::bytea)) <> ${head}`;
}

function toBuffer(value: unknown): Buffer {
  if (!Buffer.isBuffer(value)) throw new Error('a sealed column gave no bytes');
  return value;
}
