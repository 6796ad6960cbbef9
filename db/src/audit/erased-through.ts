import type { Pool } from '../connection.js';
import { EVENT_COLUMNS, type EventRow } from './event-row.js';
import { checkSeal } from './event-seal.js';

/** The last batch whose events a rule of retention has erased, as a genuine event of the log says; 0 for none. */
export async function erasedThrough(pool: Pool, key: Buffer): Promise<number> {
  const { rows } = await pool.query<EventRow>(
    `select ${EVENT_COLUMNS} from credit.audit_event e where e.action = 'retention.run' and e.detail ? 'throughBatch' order by e.id desc limit 100`,
  );
  const told = rows.filter((row) => checkSeal(row, row.seal, key) === 'genuine').map(({ detail }) => detail['throughBatch']);
  return Math.max(0, ...told.filter((batch) => typeof batch === 'number'));
}
