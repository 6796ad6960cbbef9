import type { Day } from '../days/day.js';
import type { Severity } from '../rows/record-draft.js';
import { publicationClassOf } from './class-rule.js';
import type { PublicationLaw } from './publication-law.js';
import { termsOf } from './terms-of.js';

/**
 * The last day (inclusive) on which a penalty of the class may be public, as the law in force on `day` has it. The term
 * runs from the decision, its first day not counted. Null where the class has no maximum, or no law is in force.
 */
export function lastPermissibleDay(asked: {
  readonly decided: Day;
  readonly severity: Severity;
  readonly day: Day;
  readonly law: PublicationLaw;
}): Day | null {
  const found = publicationClassOf(asked);
  return found ? termsOf(found, asked.decided).last : null;
}
