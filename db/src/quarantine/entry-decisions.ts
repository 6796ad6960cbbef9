import type { Queryable } from '../connection.js';

/** What somebody decided about a waiting row. */
export interface EntryDecisionMade {
  readonly seq: number;
  readonly decision: 'attach' | 'dismiss' | 'undo';
  readonly operator: string;
  readonly note: string | null;
  readonly decidedAt: Date;
  /** Unified code of the subject to which the row was attached; null for other decisions, and for subjects without one. */
  readonly subjectCode: string | null;
}

/** The decisions about a waiting row, in their order. */
export async function decisionsOf(db: Queryable, entryId: number): Promise<readonly EntryDecisionMade[]> {
  const { rows } = await db.query<EntryDecisionMade>(
    `select d.seq, d.decision, d.operator, d.note, d.decided_at as "decidedAt",
            (select i.value_key from credit.subject_identifier i where i.subject_id = d.subject_id and i.scheme = 'USCC' limit 1) as "subjectCode"
       from credit.quarantine_decision d where d.entry_id = $1 order by d.seq`,
    [entryId],
  );
  return rows;
}
