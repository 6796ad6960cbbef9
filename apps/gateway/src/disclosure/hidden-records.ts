import { isMinorsRecord, type CreditRecord, type CreditSubject } from '@credit/domain';
import { NOTHING_HIDDEN, type HiddenToday } from './hidden-today.js';
import { recordKey } from './record-key.js';
import type { HiddenRecord } from './hidden-record.type.js';
import { reasonOf } from './reason-of.js';
import { decideOn, type Looking } from './seen-record.js';

/**
 * What of a subject's records the viewer does not see: of each its category and the rule that hides it, nothing of what it
 * says. Sealed records and those of minors are not even counted: that they exist is itself not told.
 */
export function hiddenRecords(stored: readonly CreditRecord[], subject: CreditSubject, looking: Looking & { readonly since?: HiddenToday }): readonly HiddenRecord[] {
  const { catalogue, since = NOTHING_HIDDEN } = looking;
  return stored.flatMap((record) => {
    const decided = decideOn(record, subject, looking);
    if (!decided) return [];
    const { category, decision } = decided;
    const rule = decision.outcome === 'hidden' ? decision.rule : since.get(recordKey(record));
    if (rule === undefined) return [];
    if (category.sealed || isMinorsRecord(record, subject, catalogue.publicationLaw.minors)) return [];
    return [{ category: category.id, categoryName: category.name, why: reasonOf(rule, catalogue) }];
  });
}
