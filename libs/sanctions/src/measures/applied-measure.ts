import type { Day } from '@credit/domain';
import type { Effect } from '../effects.js';
import type { Citation } from '../lists/list-kind.js';
import type { Measure, MeasureClass, MeasureException } from './measure.js';

/** A measure that applies to a subject on a day, and why. */
export interface AppliedMeasure extends MeasureInForce {
  /** Ids of the listings or honours that trigger it. */
  readonly because: readonly string[];
  /** The last day for which it is known to apply: of the latest of its triggers; null: until performed or removed. */
  readonly until: Day | null;
}

/** A measure as one edition of its rule has it, taken on one side (a `dual` measure has two). */
export interface MeasureInForce {
  readonly id: string;
  readonly name: string;
  readonly origin: Measure['origin'];
  readonly polarity: 'penalty' | 'reward';
  readonly class: MeasureClass | null;
  readonly duty: 'must' | 'may';
  readonly effect: Effect;
  readonly plainWords: string | null;
  readonly basis: readonly Citation[];
  /** Ids of departments and roles. */
  readonly enforcedBy: readonly string[];
  /** True where an authority decides case by case: the platform only mentions the measure. */
  readonly caseByCase: boolean;
  /** Exceptions of which only the authority can tell whether they hold. */
  readonly reservations: readonly MeasureException[];
  /** Days of the edition. */
  readonly edition: { readonly from: Day; readonly until: Day | null };
}

/** A measure that a listing would trigger but for an exception. */
export interface ExceptedMeasure {
  readonly id: string;
  readonly name: string;
  readonly polarity: 'penalty' | 'reward';
  readonly exception: { readonly id: string; readonly text: string };
  readonly because: readonly string[];
}

export interface ApplicableMeasures {
  /** All that match: none is chosen before another. In the order of the law's data. */
  readonly measures: readonly AppliedMeasure[];
  readonly excepted: readonly ExceptedMeasure[];
}
