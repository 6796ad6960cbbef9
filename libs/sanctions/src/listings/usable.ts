import { publicationOf, type CategoryKind, type CreditRecord, type Day, type RecordCategory } from '@credit/domain';
import type { SanctionsLaw } from '../sanctions-law.js';

/**
 * Whether a record may be used at all, and until which day by the publication law. What may not be published for want of a
 * class or of a written finding (待定级、违诺未经认定) and what is slight is not used; and where publication ends, use ends
 * (信用修复管理办法第三条). Undefined: not usable.
 */
export function usableUntil(
  record: CreditRecord,
  category: RecordCategory,
  asked: { readonly law: SanctionsLaw; readonly day: Day },
): Day | null | undefined {
  const held = category.form?.heldWhen;
  if (held && held.values.includes(record.fields[held.field] ?? '')) return undefined;
  if (hasOwnTerm(category.kind)) return null;
  const { publication, lastPublicDay } = publicationOf(record, category, { day: asked.day, law: asked.law.publicationLaw });
  switch (publication) {
    case 'open':
      return lastPublicDay;
    case 'ended':
      // A withdrawn or repaired record ends by its own standing; else the term is what ended it.
      return lastPublicDay;
    case 'never':
    case 'held':
      return undefined;
  }
}

/** True for lists and honours: their own rule says how long they last. */
export function hasOwnTerm(kind: CategoryKind): boolean {
  return kind === 'blacklist' || kind === 'red-list' || kind === 'award';
}
