import { rm } from 'node:fs/promises';
import type { Pool } from '../connection.js';
import { SLOT_MS } from './journal.js';
import { listJournals, readJournal, type JournalPart } from './read-journals.js';
import { lastWitnessed } from './witness.js';

/**
 * Removes journals that are no longer written to and whose every event is linked in a batch that is told outside the database. One with
 * an event that is missing stays: it is the evidence.
 */
export async function tidyJournals(pool: Pool, folder: string, now: () => number = Date.now): Promise<void> {
  const { head } = await lastWitnessed(folder);
  if (!head) return;
  for (const journal of await listJournals(folder)) {
    if (now() - journal.noted.getTime() < 2 * SLOT_MS) continue;
    if (await isLinked(pool, readJournal(journal), head.batch)) await rm(journal.path, { force: true });
  }
}

async function isLinked(pool: Pool, parts: AsyncIterable<JournalPart>, throughBatch: number): Promise<boolean> {
  for await (const { writer, notes } of parts) {
    const { rows } = await pool.query<{ seal: Buffer }>(
      `select l.seal from credit.audit_event e join credit.audit_link l on l.event_id = e.id where e.writer = $1 and e.serial = any($2) and l.batch <= $3`,
      [writer, notes.map(({ serial }) => serial), throughBatch],
    );
    const seals = new Set(rows.map(({ seal }) => seal.toString('hex')));
    if (!notes.every(({ seal }) => seals.has(seal))) return false;
  }
  return true;
}
