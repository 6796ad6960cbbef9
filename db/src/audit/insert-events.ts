import type { SealedEvent } from './audit-event.js';

/** The insertion of events that one parameter holds, for a statement that does other things too. */
export function insertEvents(parameter: `$${number}`): string {
  return `insert into credit.audit_event (at, action, account, operator, organ, role, purpose, subject_id, object, result, detail, writer, serial, seal)
          select at, action, account, operator, organ, role, purpose, subject_id, object, result, detail, writer, serial, decode(seal, 'hex')
            from jsonb_to_recordset(${parameter}::jsonb) as w(at timestamptz, action text, account text, operator text, organ text, role text, purpose text,
              subject_id bigint, object text, result text, detail jsonb, writer uuid, serial bigint, seal text)`;
}

/** The parameter's value. */
export function eventsValue(events: readonly SealedEvent[]): string {
  return JSON.stringify(events.map(({ subjectId, seal, ...event }) => ({ ...event, subject_id: subjectId, seal: seal.toString('hex') })));
}
