import type { Day } from '@credit/domain';
import type { Listing } from '../listings/listing.js';
import type { AppliedMeasure, ExceptedMeasure } from '../measures/applied-measure.js';
import type { Scenario } from '../scenarios.js';
import type { CheckNote } from './check-note.js';
import type { Relation } from './subject-facts.js';

/** What the platform says before a decision: facts, the rules that apply to them, and no verdict. */
export interface SubjectCheck {
  readonly scenario: Scenario;
  readonly day: Day;
  /** Dishonesty lists only, here and in the next three; each with the measures that it triggers in the scenario. */
  readonly listingsInForce: readonly CheckedListing[];
  /** Ended by their term or taken off early. What was repaired or annulled is no longer shared and does not appear. */
  readonly endedListings: readonly CheckedListing[];
  /** Stopped by a court or a decisive objection, or lifted for the time of a bankruptcy: not used. */
  readonly suspendedListings: readonly CheckedListing[];
  /** Decided, and not yet in effect. */
  readonly listingsToCome: readonly Listing[];
  /** Status lists, statutory decisions and records that measures of the county name, in force or suspended. */
  readonly otherFacts: readonly CheckedListing[];
  /** Titles and ratings that honour the subject (kept commitments and grades are in `otherMerits`). */
  readonly honours: readonly Honour[];
  readonly otherMerits: readonly Honour[];
  /** All measures that apply in the scenario, penalties and rewards. */
  readonly measures: readonly AppliedMeasure[];
  /** Measures that an authority decides case by case: mentioned, not applied in the scenario. */
  readonly caseByCase: readonly AppliedMeasure[];
  readonly excepted: readonly ExceptedMeasure[];
  readonly greenChannel: GreenChannel | null;
  readonly related: readonly RelatedCheck[];
  readonly notes: readonly CheckNote[];
}

export interface CheckedListing {
  readonly listing: Listing;
  readonly measures: readonly AppliedMeasure[];
}

export interface Honour {
  /** Id of the category. */
  readonly kind: string;
  readonly title: string;
  /** Last day, if the source gives one. */
  readonly until: Day | null;
  readonly listing: Listing;
}

/** 绿色通道: priority, simpler procedure, deferred documents, fewer inspections. Never a safety check less. */
export interface GreenChannel {
  readonly measures: readonly AppliedMeasure[];
  /** Ids of the honours on which it rests. */
  readonly because: readonly string[];
  readonly until: Day | null;
  /** What stays as it is, in words. */
  readonly keeps: string;
}

export interface RelatedCheck {
  readonly relation: Relation;
  readonly code: string | null;
  readonly name: string;
  readonly listingsInForce: readonly Listing[];
}
