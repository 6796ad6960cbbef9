import { addMonths } from '../days/add-months.js';
import type { Day } from '../days/day.js';
import type { CreditRecord } from '../records/credit-record.js';
import type { ListTerm } from './publication-law.js';

/**
 * The last day of a listing, inclusive: the earlier of the end that the decision gives and the end that the list's own rule
 * allows. Null: until performed or removed. The term runs from the day of listing, or from the later day on which the
 * decision lets it begin (政府采购法第七十七条: a ban has its own first day), which itself is not counted.
 */
export function lastListedDay(record: CreditRecord, terms: readonly ListTerm[]): Day | null {
  const stated = record.validUntil;
  const capped = capOf(record, terms);
  if (stated === null) return capped;
  return capped !== null && capped < stated ? capped : stated;
}

/** A category that several lists share tells nothing of the term: only the decision does. */
function capOf({ decidedOn, validFrom, validUntil }: CreditRecord, terms: readonly ListTerm[]): Day | null {
  const inForce = terms.filter((term) => (term.from === null || term.from <= decidedOn) && (term.until === null || decidedOn <= term.until));
  const [only] = inForce;
  if (inForce.length !== 1 || !only) return null;
  const start = validFrom !== null && validFrom > decidedOn ? validFrom : decidedOn;
  switch (only.kind) {
    case 'fixed':
      return only.months === null ? null : addMonths(start, only.months);
    case 'as-decided':
      // Where the decision gives no end the listing lasts until it is performed (法释〔2017〕7号第二条).
      return only.maxMonths === null || validUntil === null ? null : addMonths(start, only.maxMonths);
    case 'until-performed':
      return null;
  }
}
