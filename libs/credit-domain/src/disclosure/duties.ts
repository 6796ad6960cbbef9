import type { DisclosureSubject } from './disclosed-kind.js';

/** Which records a department may consult by duty (依职责), compiled from the duties of the catalogue. */
export interface Duties {
  /** By the organ's unified code and the kind of subject: ids of categories. */
  readonly categories: ReadonlyMap<string, Readonly<Record<DisclosureSubject, ReadonlySet<string>>>>;
  /** Kinds of subjects of whom an organ may consult the records that it sent itself. */
  readonly ownRecords: ReadonlySet<DisclosureSubject>;
}

/** Whether the organ may consult such a record by duty. An organ that nobody knows has no duty but for what it sent itself. */
export function hasDuty(
  duties: Duties,
  organ: string,
  record: { readonly who: DisclosureSubject; readonly category: string; readonly sourceOrgan: string },
): boolean {
  if (record.sourceOrgan === organ && duties.ownRecords.has(record.who)) return true;
  return duties.categories.get(organ)?.[record.who].has(record.category) === true;
}
