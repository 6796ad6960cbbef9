import type { WrittenEvent } from './audit-event.js';

/** Columns of an event as they are read back. */
export const EVENT_COLUMNS = `e.id, e.at, e.action, e.account, e.operator, e.organ, e.role, e.purpose, e.subject_id as "subjectId", e.object, e.result, e.detail,
  e.writer, e.serial, e.seal`;

/** An event as it is read back. */
export interface EventRow extends WrittenEvent {
  readonly id: number;
  readonly seal: Buffer | null;
}
