import type { Day, SubjectKind, SubjectType } from '@credit/domain';
import type { Listing } from '../listings/listing.js';
import type { SanctionsLaw } from '../sanctions-law.js';
import type { Scenario } from '../scenarios.js';
import type { ApplicableMeasures, AppliedMeasure, ExceptedMeasure } from './applied-measure.js';
import { circumstanceOf } from './circumstance-of.js';
import type { Circumstance } from './measure.js';
import { measureIndex, type IndexedMeasure, type MeasureIndex } from './measure-index.js';
import { subjectTypeOf } from './subject-type.js';

export interface MeasureQuestion {
  readonly subject: SubjectKind;
  /** Null: whatever the decision. */
  readonly scenario: Scenario | null;
  readonly day: Day;
  readonly law: SanctionsLaw;
}

const NONE: ApplicableMeasures = Object.freeze({ measures: Object.freeze([]), excepted: Object.freeze([]) });

/**
 * Every measure that the subject's listings trigger on the day, each with its reasons, basis and last day; and what an
 * exception took away. A listing triggers only while it is in force (名单移出、修复、撤销同日解除). There is no first match
 * and no priority: two rules that both match both apply. While a severe listing is in force no reward applies (领域参考§6).
 */
export function applicableMeasures(listings: readonly Listing[], asked: MeasureQuestion): ApplicableMeasures {
  if (listings.length === 0) return NONE;
  const index = measureIndex(asked.law, asked.day, asked.scenario);
  const subject = subjectTypeOf(asked.subject);
  const applied = new Map<IndexedMeasure, Listing[]>();
  const excepted = new Map<string, ExceptedMeasure & { readonly order: number; readonly because: string[] }>();
  const severe = listings.filter(({ severe, without, standing }) => severe && without === null && standing.on === 'in-force');

  const except = (entry: IndexedMeasure, circumstance: Circumstance, because: readonly Listing[]): void => {
    const exception = entry.seen.find(({ circumstances }) => circumstances.includes(circumstance));
    if (!exception) return;
    const key = `${entry.order} ${exception.id}`;
    const { id, name, polarity } = entry.measure;
    const found = excepted.get(key) ?? { id, name, polarity, exception: { id: exception.id, text: exception.text }, because: [], order: entry.order };
    for (const listing of because) if (!found.because.includes(listing.id)) found.because.push(listing.id);
    excepted.set(key, found);
  };

  for (const listing of listings) {
    if (listing.without !== null || listing.standing.on === 'not-yet') continue;
    const circumstance = circumstanceOf(listing);
    if (circumstance === undefined && listing.standing.on !== 'in-force') continue;
    for (const entry of triggeredBy(listing, index, subject)) {
      if (circumstance !== undefined) except(entry, circumstance, [listing]);
      else if (listing.polarity === 'reward' && severe.length > 0) except(entry, 'severe-listing', severe);
      else addReason(applied, entry, listing);
    }
  }
  return {
    measures: [...applied].sort(([a], [b]) => a.order - b.order).map(([entry, because]) => toApplied(entry, because)),
    excepted: [...excepted.values()].sort((a, b) => a.order - b.order || (a.exception.id < b.exception.id ? -1 : 1)).map(({ order: _, ...rest }) => rest),
  };
}

/** Measures on the listing's side that are meant for such a subject, by its list or by its category, each once. */
function triggeredBy(listing: Listing, index: MeasureIndex, subject: SubjectType): readonly IndexedMeasure[] {
  const byList = (listing.listId !== null && index.byList.get(listing.listId)) || [];
  const byCategory = index.byCategory.get(listing.listKind) ?? [];
  const fits = ({ measure, subjects, decidedUnder }: IndexedMeasure): boolean =>
    measure.polarity === listing.polarity && subjects.includes(subject) && isDecidedUnder(listing, decidedUnder);
  if (byCategory.length === 0) return byList.filter(fits);
  return [...new Set([...byList, ...byCategory])].filter(fits);
}

function isDecidedUnder({ decidedUnder }: Listing, words: readonly string[]): boolean {
  return words.length === 0 || words.some((law) => decidedUnder?.includes(law));
}

function addReason(applied: Map<IndexedMeasure, Listing[]>, entry: IndexedMeasure, listing: Listing): void {
  const reasons = applied.get(entry);
  if (reasons) reasons.push(listing);
  else applied.set(entry, [listing]);
}

function toApplied({ measure }: IndexedMeasure, listings: readonly Listing[]): AppliedMeasure {
  return { ...measure, because: listings.map(({ id }) => id), until: lastDay(listings) };
}

/** The latest last day; null as soon as one trigger has none. */
function lastDay(listings: readonly Listing[]): Day | null {
  let last: Day | null = null;
  for (const listing of listings) {
    const day = listing.until ?? listing.usualLastDay;
    if (day === null) return null;
    if (last === null || day > last) last = day;
  }
  return last;
}
