import type { Day, SubjectType } from '@credit/domain';
import type { Effect } from '../effects.js';
import type { Citation } from '../lists/list-kind.js';
import type { Scenario } from '../scenarios.js';

/** A reward or penalty measure (奖惩措施): of national rules, or of the county's policy of 2017. */
export interface Measure {
  readonly id: string;
  readonly name: string;
  readonly origin: 'national' | 'county';
  /** `dual`: a penalty where its trigger is negative, a reward where it is positive. */
  readonly polarity: 'penalty' | 'reward' | 'dual';
  /** The class of a penalty (全国失信惩戒措施基础清单); null for rewards, and while a measure is switched off without one. */
  readonly class: MeasureClass | null;
  readonly enabled: boolean;
  /** Why it is switched on, or off: a measure without a legal basis stays off. */
  readonly enabledReason: string;
  readonly plainWords: string | null;
  /** In order of time, without gap or overlap; none while a measure of the county has no basis of its own. */
  readonly editions: readonly MeasureEdition[];
  /** National measures through which a measure of the county applies: it says nothing beside them. */
  readonly carriedBy: readonly string[];
  readonly note: string | null;
}

/**
 * 1 reduces rights or adds duties, and needs law for it; 2 management measures that reduce no rights; 3 others acting
 * voluntarily: the platform informs and never compels.
 */
export type MeasureClass = 1 | 2 | 3;

export interface MeasureEdition {
  readonly from: Day;
  /** Inclusive; null: still in force. */
  readonly until: Day | null;
  /** At least one, each in force throughout the edition. */
  readonly basis: readonly Citation[];
  readonly triggers: readonly Trigger[];
  /** Words of the law under which the triggering decision was made, where not every decision on a list triggers it; none: any. */
  readonly decidedUnder: readonly string[];
  readonly subjects: readonly SubjectType[];
  /** `must`: the rule demands it; `may`: it allows it, and the authority decides. */
  readonly duty: 'must' | 'may';
  readonly effect: Effect;
  /** What a `dual` measure does where its trigger is positive; null where it has no such side, and for all others. */
  readonly rewardEffect: Effect | null;
  /** Where it is applied; none: an authority decides case by case, and the platform only mentions it. */
  readonly scenarios: readonly Scenario[];
  /** Ids of departments and roles. */
  readonly enforcedBy: readonly string[];
  readonly exceptions: readonly MeasureException[];
}

/** What triggers a measure: a national list, or a category of records (measures of the county). */
export type Trigger = { readonly list: string } | { readonly category: string };

export interface MeasureException {
  readonly id: string;
  readonly text: string;
  /** When the platform itself sees that the exception holds; none: only the authority can tell, and is reminded of it. */
  readonly circumstances: readonly Circumstance[];
}

/** What the platform can see of a listing or of its subject that takes a measure away. */
export const CIRCUMSTANCES = [
  'term', 'removed', 'repaired', 'annulled', 'court-stay', 'decisive-objection', 'provisional-repair', 'severe-listing',
] as const;

export type Circumstance = (typeof CIRCUMSTANCES)[number];
