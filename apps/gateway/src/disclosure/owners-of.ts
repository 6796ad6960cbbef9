import type { Catalogue } from '@credit/catalogue';
import { ownersIn, type CreditRecord, type CreditSubject } from '@credit/domain';

const NONE: readonly never[] = [];

/** Names that the records of an individual business give its owner; of other subjects nobody's name is hidden for that. */
export function ownersOf(subject: CreditSubject, records: readonly CreditRecord[], { categories }: Catalogue): readonly string[] {
  if (subject.kind !== 'individual-business') return NONE;
  return [...new Set(records.flatMap((record) => {
    const form = categories.get(record.category)?.form;
    return form ? ownersIn(record, form) : [];
  }))];
}
