import type { Day } from '@credit/domain';
import type { ListedRecord } from './listed-record.js';

/**
 * The day from which a later result of the same category counts in a rating's place: only the latest one speaks for its
 * subject. Null while it is the latest. Annulled results count as never made.
 */
export function supersededOn(record: ListedRecord, records: readonly ListedRecord[], day: Day): Day | null {
  let next: ListedRecord | null = null;
  for (const other of records) {
    if (other.category !== record.category || other.state === 'WITHDRAWN' || other.decidedOn > day || !isLater(other, record)) continue;
    if (next === null || isLater(next, other)) next = other;
  }
  return next?.decidedOn ?? null;
}

function isLater(a: ListedRecord, b: ListedRecord): boolean {
  return a.decidedOn !== b.decidedOn ? a.decidedOn > b.decidedOn : a.id > b.id;
}
