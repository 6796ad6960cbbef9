import { inTransaction, type Client, type Pool } from '../connection.js';
import type { ReceivedFiles } from './received-files.js';

/** The giving of a receipt and the sweeping of its file exclude each other under this lock. */
const SPACE = 44;
/** Longer than an upload pauses between two pieces; swept all the same, it is only sent again. */
const ORPHAN_AGE_MS = 10 * 60 * 1000;

/** The file waited so long for its receipt that a sweep took it for one that a crash left. */
export class FileSwept extends Error {
  override readonly name = 'FileSwept';
}

/** Makes sure, to the end of the transaction, that no sweep removes the file that a receipt is given for. Throws `FileSwept` where one has. */
export async function holdFile(client: Client, storedName: string, files: Pick<ReceivedFiles, 'has'>): Promise<void> {
  await client.query('select pg_advisory_xact_lock_shared(hashtextextended($1, $2))', [storedName, SPACE]);
  if (!(await files.has(storedName))) throw new FileSwept(`${storedName} was swept before it got its receipt`);
}

/** Removes what a crash left: working files of dead workers, and kept bytes that no receipt, no returned workbook and no evidence holds. */
export async function sweepReceived(pool: Pool, files: ReceivedFiles, { orphansOlderThanMs = ORPHAN_AGE_MS } = {}): Promise<void> {
  await files.sweepWorking();
  const held = await heldNames(pool);
  for (const name of await files.untouchedFor(orphansOlderThanMs, held)) {
    await inTransaction(pool, async (client) => {
      const { rows } = await client.query<{ free: boolean }>('select pg_try_advisory_xact_lock(hashtextextended($1, $2)) as free', [name, SPACE]);
      if (rows[0]?.free === true && !(await isHeld(client, name))) await files.destroy(name);
    });
  }
}

async function heldNames(pool: Pool): Promise<ReadonlySet<string>> {
  const { rows } = await pool.query<{ stored_name: string }>(
    `select stored_name from credit.submission where stored_name is not null
     union all select stored_name from credit.returned_workbook where stored_name is not null
     union all select stored_name from credit.evidence_bytes`,
  );
  return new Set(rows.map((row) => row.stored_name));
}

async function isHeld(client: Client, name: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `select from credit.submission where stored_name = $1 union all select from credit.returned_workbook where stored_name = $1
     union all select from credit.evidence_bytes where stored_name = $1`,
    [name],
  );
  return rowCount !== 0;
}
