import type { Day } from '@credit/domain';
import { toSearchDocument, type SearchDocument, type SearchLaw } from '@credit/search';
import { inTransaction, type Pool } from '../connection.js';
import type { Vault } from '../vault/vault.js';
import { writeDocuments } from './search-store.js';
import { readSubjectFacts } from './subject-facts.js';

export interface Draining {
  readonly pool: Pool;
  readonly vault: Vault;
  readonly law: SearchLaw;
  /** The day whose law decides what is public. */
  readonly day: Day;
}

const SPACE = 43;
const AT_ONCE = 500;
const WRITTEN_AT_ONCE = 125;

/**
 * Takes what waits in the outbox and writes the search documents of its subjects as they are now, in one transaction. Lines
 * go by their own number, so that one committed late is not passed over. Returns how many lines were taken; none when
 * another worker is at it.
 */
export async function drainOutbox({ pool, vault, law, day }: Draining, atMost = AT_ONCE): Promise<number> {
  return inTransaction(pool, async (client) => {
    const { rows: locks } = await client.query<{ locked: boolean }>('select pg_try_advisory_xact_lock($1, 0) as locked', [SPACE]);
    if (locks[0]?.locked !== true) return 0;
    const { rows } = await client.query<{ id: number; subject_id: number }>('select id, subject_id from credit.outbox order by id limit $1', [atMost]);
    if (rows.length === 0) return 0;
    const ids = [...new Set(rows.map((row) => row.subject_id))];
    const facts = await readSubjectFacts(client, ids, vault);
    const documentOf = (id: number): SearchDocument | null => {
      const known = facts.get(id);
      return known ? toSearchDocument(known, law, day) : null;
    };
    // While the database writes some, the next are worked out.
    let writing = Promise.resolve();
    for (let i = 0; i < ids.length; i += WRITTEN_AT_ONCE) {
      const documents = new Map(ids.slice(i, i + WRITTEN_AT_ONCE).map((id) => [id, documentOf(id)]));
      await writing;
      writing = writeDocuments(client, documents);
    }
    await writing;
    await client.query('delete from credit.outbox where id = any($1::bigint[])', [rows.map((row) => row.id)]);
    return rows.length;
  });
}
