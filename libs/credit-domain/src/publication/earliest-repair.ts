import type { Day } from '../days/day.js';
import type { Severity } from '../rows/record-draft.js';
import { publicationClassOf } from './class-rule.js';
import type { PublicationLaw } from './publication-law.js';
import { termsOf } from './terms-of.js';

/** From which day on repair may be asked for, and when that is in the law's words. */
export interface EarliestRepair {
  readonly from: Day;
  readonly when: string;
}

/**
 * The earliest day on which the repair of a penalty of the class may be asked for, as the law in force on `day` has it
 * (信用修复管理办法: when the shortest term of publication is over, counted from the decision; of a minor one as soon as
 * what it asks is done). Undefined where no law is in force.
 */
export function earliestRepair(asked: {
  readonly decided: Day;
  readonly severity: Severity;
  readonly day: Day;
  readonly law: PublicationLaw;
}): EarliestRepair | undefined {
  const found = publicationClassOf(asked);
  return found && { from: termsOf(found, asked.decided).repairFrom, when: found.repairWhen };
}
