import { addDays } from '../days/add-days.js';
import type { Day, DaySpan } from '../days/day.js';
import type { DatedBasis } from '../forms/category.js';
import { remembered } from '../remembered/remembered.js';

/**
 * The citations in force on a day. Where there is none, nothing of the category is taken in, shown or applied on that day
 * (国办发〔2020〕49号: 没有依据的不得记入、公示、惩戒).
 */
export const basisInForce = remembered((basis: readonly DatedBasis[], day: Day): readonly DatedBasis[] =>
  basis.filter(({ from, until }) => (from === null || from <= day) && (until === null || day <= until)),
);

/** The first day of a span on which no citation is in force; null where each day has one. */
export function firstDayWithoutBasis(basis: readonly DatedBasis[], span: DaySpan): Day | null {
  let day = span.from;
  while (span.until === null || day <= span.until) {
    const ends = basisInForce(basis, day).map(({ until }) => until);
    if (ends.length === 0) return day;
    if (ends.includes(null)) return null;
    day = addDays(ends.reduce<Day>((latest, end) => (end !== null && end > latest ? end : latest), day), 1);
  }
  return null;
}
