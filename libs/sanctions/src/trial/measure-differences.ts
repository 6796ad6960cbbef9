import type { Day } from '@credit/domain';
import type { SubjectFacts } from '../check/subject-facts.js';
import type { Listing } from '../listings/listing.js';
import { listingsOf } from '../listings/listings-of.js';
import { applicableMeasures } from '../measures/applicable-measures.js';
import type { AppliedMeasure } from '../measures/applied-measure.js';
import type { SanctionsLaw } from '../sanctions-law.js';
import type { Scenario } from '../scenarios.js';

/** Two laws on one day: the one that applies, and the one that is tried. */
export interface TrialQuestion {
  readonly day: Day;
  /** Null: whatever the decision. */
  readonly scenario: Scenario | null;
  readonly now: SanctionsLaw;
  readonly tried: SanctionsLaw;
}

/** A measure with the listings that it rests on. */
export interface ReasonedMeasure {
  readonly measure: AppliedMeasure;
  readonly because: readonly Listing[];
}

/** What would be otherwise for one subject. Lists hold measures in the order of their law. */
export interface MeasureDifferences {
  readonly now: readonly AppliedMeasure[];
  readonly tried: readonly AppliedMeasure[];
  readonly gained: readonly ReasonedMeasure[];
  readonly lost: readonly ReasonedMeasure[];
  /** Applies under both, and asks something else, rests on something else or lasts otherwise; as tried. */
  readonly changed: readonly ReasonedMeasure[];
}

/** Which measures a subject would gain or lose under another law, its records and the day being the same. */
export function measureDifferences(subject: Pick<SubjectFacts, 'kind' | 'records'>, { now, tried, ...asked }: TrialQuestion): MeasureDifferences {
  const [present, then] = [measuresUnder(now, subject, asked), measuresUnder(tried, subject, asked)];
  const [had, gets] = [byKey(present.measures), byKey(then.measures)];
  return {
    now: present.measures,
    tried: then.measures,
    gained: then.reasoned(then.measures.filter((measure) => !had.has(keyOf(measure)))),
    lost: present.reasoned(present.measures.filter((measure) => !gets.has(keyOf(measure)))),
    changed: then.reasoned(then.measures.filter((measure) => isOther(measure, had.get(keyOf(measure))))),
  };
}

function measuresUnder(law: SanctionsLaw, { kind, records }: Pick<SubjectFacts, 'kind' | 'records'>, { day, scenario }: Pick<TrialQuestion, 'day' | 'scenario'>) {
  const listings = listingsOf(records, law, day);
  const { measures } = applicableMeasures(listings, { subject: kind, scenario, day, law });
  return {
    // In a scenario, what an authority decides case by case is only mentioned, not applied.
    measures: scenario === null ? measures : measures.filter(({ caseByCase }) => !caseByCase),
    reasoned: (some: readonly AppliedMeasure[]): readonly ReasonedMeasure[] =>
      some.map((measure) => ({ measure, because: listings.filter(({ id }) => measure.because.includes(id)) })),
  };
}

function byKey(measures: readonly AppliedMeasure[]): ReadonlyMap<string, AppliedMeasure> {
  return new Map(measures.map((measure) => [keyOf(measure), measure]));
}

/** A dual measure is one on each side. */
function keyOf({ id, polarity }: AppliedMeasure): string {
  return `${id} ${polarity}`;
}

function isOther(tried: AppliedMeasure, now: AppliedMeasure | undefined): boolean {
  return now !== undefined && asked(tried) !== asked(now);
}

function asked({ class: kind, duty, effect, basis, enforcedBy, because, until }: AppliedMeasure): string {
  return JSON.stringify([kind, duty, effect, basis.map(({ instrument, article }) => [instrument, article]), enforcedBy, [...because].sort(), until]);
}
