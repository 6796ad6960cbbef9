import type { Queryable } from '../connection.js';

/** A look at what is not public, or an act. */
export interface AuditEvent {
  readonly action: string;
  readonly operator: string;
  readonly organ: string | null;
  readonly purpose: string | null;
  readonly subjectId: number | null;
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
}

/** Appends to the log; the application's role can neither change nor delete what is there. */
export async function writeAudit(db: Queryable, event: AuditEvent): Promise<void> {
  await db.query(
    'insert into credit.audit_event (action, operator, organ, purpose, subject_id, detail) values ($1, $2, $3, $4, $5, $6)',
    [event.action, event.operator, event.organ, event.purpose, event.subjectId, JSON.stringify(event.detail)],
  );
}
