import { addMonths } from '../days/add-months.js';
import type { Day } from '../days/day.js';
import { remembered } from '../remembered/remembered.js';
import type { PublicationClass } from './publication-law.js';

/** The days on which the terms of a class end for what was decided on a day. */
export interface ClassTerms {
  /** First day on which repair may be asked for. */
  readonly repairFrom: Day;
  /** Last day of publication, inclusive; null where it has none. */
  readonly last: Day | null;
}

/** Counted from the decision (信用修复管理办法). */
export const termsOf = remembered(({ minMonths, maxMonths }: PublicationClass, decided: Day): ClassTerms => ({
  repairFrom: minMonths === null ? decided : addMonths(decided, minMonths),
  last: maxMonths === null ? null : addMonths(decided, maxMonths),
}));
