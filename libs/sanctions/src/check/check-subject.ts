import type { CategoryKind, Day } from '@credit/domain';
import type { Listing } from '../listings/listing.js';
import { listingsOf } from '../listings/listings-of.js';
import { applicableMeasures } from '../measures/applicable-measures.js';
import type { AppliedMeasure } from '../measures/applied-measure.js';
import type { SanctionsLaw } from '../sanctions-law.js';
import type { Scenario } from '../scenarios.js';
import { greenChannelOf } from './green-channel.js';
import { notesOf } from './notes-of.js';
import { restingOn, sharedListings } from './shared-listings.js';
import type { CheckedListing, Honour, RelatedCheck, SubjectCheck } from './subject-check.js';
import type { RelatedFacts, SubjectFacts } from './subject-facts.js';

/** What is asked: the decision, the day and the law. Days are those of Asia/Shanghai. */
export interface CheckQuestion {
  readonly scenario: Scenario;
  readonly day: Day;
  readonly law: SanctionsLaw;
}

const NONE: readonly never[] = Object.freeze([]);

/**
 * Checks one subject before a decision: which listings are in force, which have ended, what honours it has, and every rule
 * that applies to them in the scenario. Ended bans exclude from nothing (政府采购法实施条例第十九条); disputed records are
 * marked; connected subjects are shown and never merged; the conclusion is left to whoever decides.
 */
export function checkSubject(facts: SubjectFacts, asked: CheckQuestion): SubjectCheck {
  const found = listingsOf(facts.records, asked.law, asked.day);
  if (found.length === 0 && !facts.related?.length) return nothingFound(asked);
  const applicable = applicableMeasures(found, { ...asked, subject: facts.kind });
  const measures = applicable.measures.filter(({ caseByCase }) => !caseByCase);
  const shown = sharedListings(found, measures);
  const excepted = restingOn(shown, applicable.excepted);
  const related = (facts.related ?? []).map((each) => checkRelated(each, asked));
  const dishonesty = shown.filter(isDishonesty);
  const merits = shown.filter((listing) => listing.polarity === 'reward' && listing.standing.on === 'in-force').map(toHonour);
  const isHonour = ({ kind }: Honour): boolean => isTitle(asked.law.categories.get(kind)?.kind);
  const checked = (listings: readonly Listing[]): readonly CheckedListing[] => listings.map((listing) => withMeasures(listing, measures));
  return {
    scenario: asked.scenario,
    day: asked.day,
    listingsInForce: checked(dishonesty.filter(({ standing }) => standing.on === 'in-force')),
    endedListings: checked(dishonesty.filter(({ standing }) => standing.on === 'ended')),
    suspendedListings: checked(dishonesty.filter(({ standing }) => standing.on === 'suspended')),
    listingsToCome: dishonesty.filter(({ standing }) => standing.on === 'not-yet'),
    otherFacts: checked(shown.filter((listing) => listing.polarity === 'penalty' && !isDishonesty(listing) && listing.standing.on !== 'ended')),
    honours: merits.filter(isHonour),
    otherMerits: merits.filter((merit) => !isHonour(merit)),
    measures,
    caseByCase: restingOn(shown, applicable.measures.filter(({ caseByCase }) => caseByCase)),
    excepted,
    greenChannel: greenChannelOf(measures),
    related,
    notes: notesOf(shown, { measures, excepted }, related),
  };
}

/** Most subjects have nothing on any list: their answers are one and the same. */
function nothingFound({ scenario, day }: CheckQuestion): SubjectCheck {
  return { scenario, day, ...NOTHING };
}

const NOTHING: Omit<SubjectCheck, 'scenario' | 'day'> = Object.freeze({
  listingsInForce: NONE, endedListings: NONE, suspendedListings: NONE, listingsToCome: NONE, otherFacts: NONE, honours: NONE, otherMerits: NONE,
  measures: NONE, caseByCase: NONE, excepted: NONE, greenChannel: null, related: NONE, notes: NONE,
});

function checkRelated({ relation, code, name, facts }: RelatedFacts, { law, day }: CheckQuestion): RelatedCheck {
  const inForce = listingsOf(facts.records, law, day).filter((listing) => isDishonesty(listing) && listing.standing.on === 'in-force');
  return { relation, code, name, listingsInForce: inForce };
}

function isDishonesty({ kind }: Listing): boolean {
  return kind === 'dishonesty-list';
}

function withMeasures(listing: Listing, measures: readonly AppliedMeasure[]): CheckedListing {
  return { listing, measures: measures.filter((measure) => measure.because.includes(listing.id)) };
}

function toHonour(listing: Listing): Honour {
  return { kind: listing.listKind, title: listing.title ?? listing.name, until: listing.until, listing };
}

/** A title somebody granted, as against a grade or a kept promise. */
function isTitle(kind: CategoryKind | undefined): boolean {
  return kind === 'red-list' || kind === 'award';
}
