import type { Pool } from '../connection.js';

/** How the log stands: how far it is linked, and what the last proof of it found. */
export interface AuditStanding {
  readonly batches: number;
  /** Of the last batch; null: none yet. */
  readonly head: string | null;
  readonly linkedAt: Date | null;
  /** Events after the last one that is linked. */
  readonly pending: number;
  readonly proved: AuditProved | null;
}

/** A proof of the whole log, as the log itself tells it. */
export interface AuditProved {
  readonly at: Date;
  readonly operator: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

export async function auditStanding(pool: Pool): Promise<AuditStanding> {
  const { rows: batches } = await pool.query<{ number: number; head: Buffer; linked_at: Date }>('select number, head, linked_at from credit.audit_batch order by number desc limit 1');
  const { rows: pending } = await pool.query<{ count: number }>(
    'select count(*)::int as count from credit.audit_event where id > (select coalesce(max(event_id), 0) from credit.audit_link)',
  );
  // By an index of these events alone (audit_event_verified).
  const { rows: proofs } = await pool.query<AuditProved>(`select at, operator, detail from credit.audit_event where action = 'audit.verify' order by id desc limit 1`);
  const [last] = batches;
  return { batches: last?.number ?? 0, head: last?.head.toString('hex') ?? null, linkedAt: last?.linked_at ?? null, pending: pending[0]?.count ?? 0, proved: proofs[0] ?? null };
}
