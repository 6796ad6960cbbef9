import type { DatedBasis, Deadline } from '@credit/domain';

/** What a subject of credit may ask for (查阅、异议、修复……): on which law, how, and how long it takes. */
export interface Right {
  readonly id: string;
  /** As the law calls it. */
  readonly title: string;
  /** The same in plain words. */
  readonly plain: string;
  readonly who: string;
  readonly means: string;
  readonly steps: readonly string[];
  readonly deadlines: readonly RightDeadline[];
  readonly basis: readonly DatedBasis[];
}

export interface RightDeadline {
  readonly deadline: Deadline;
  /** Where its number comes from: read in the rule, generally known and still to be compared with it, or the county's own. */
  readonly origin: 'law' | 'to-confirm' | 'own';
}
