import type { Listing } from '../listings/listing.js';
import type { AppliedMeasure } from '../measures/applied-measure.js';

/**
 * The listings that a check may tell of: what was repaired or annulled no more, a superseded grade as little (it is history),
 * and a mere record only where a measure of the scenario rests on it (个人信息保护法第六条: no more than the purpose needs).
 */
export function sharedListings(listings: readonly Listing[], measures: readonly AppliedMeasure[]): readonly Listing[] {
  if (listings.length === 0) return listings;
  const reasons = new Set(measures.flatMap(({ because }) => because));
  return listings.filter(({ id, kind, standing, shared }) => {
    if (kind === 'record') return reasons.has(id);
    return shared && !(standing.on === 'ended' && standing.why === 'superseded');
  });
}

/** Answers that rest on what is told; their reasons name nothing else. */
export function restingOn<T extends { readonly because: readonly string[] }>(told: readonly Listing[], answers: readonly T[]): readonly T[] {
  if (answers.length === 0) return answers;
  const ids = new Set(told.map(({ id }) => id));
  return answers.map((answer) => ({ ...answer, because: answer.because.filter((id) => ids.has(id)) })).filter(({ because }) => because.length > 0);
}
