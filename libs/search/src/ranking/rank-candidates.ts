import type { Matched } from '../asking/subject-query.js';
import type { PlannedProbe } from '../asking/plan-query.js';
import type { NameReading } from '../documents/search-document.js';
import type { Candidate } from '../engine/search-engine.js';
import { compareName } from './compare-name.js';

/** A candidate that is an answer, and how good a one. */
export interface RankedSubject {
  readonly candidate: Candidate;
  readonly matched: Matched;
  readonly distance: number;
}

/** What an engine has found by a probe. */
export interface Answer {
  readonly by: PlannedProbe['by'];
  readonly candidates: readonly Candidate[];
}

/** A former name comes after a present one that fits as well. */
const FORMER = 0.03;
const SOUND = 0.3;
const NEAR_CODE = 1;
/** Farther than this nothing is an answer. */
const FARTHEST = 2.5;

/**
 * Puts what an engine has found into the order in which people read it: matches before what is only alike, the nearer
 * before the farther, equals by code. The same for every engine.
 */
export function rankCandidates(typed: readonly NameReading[], answers: readonly Answer[]): readonly RankedSubject[] {
  const best = new Map<string, RankedSubject>();
  const byName = new Set<string>();
  answers.forEach(({ by, candidates }, i) => {
    for (const candidate of candidates) {
      // Its names are the same by whichever probe it was found.
      if (by === 'name' && byName.size === byName.add(candidate.code).size) continue;
      const ranked = by === 'name' ? judgeName(candidate, typed) : judge(by, candidate, i);
      const known = best.get(candidate.code);
      if (ranked && (!known || isBefore(ranked, known))) best.set(candidate.code, ranked);
    }
  });
  return [...best.values()].sort((a, b) => (isBefore(a, b) ? -1 : isBefore(b, a) ? 1 : a.candidate.code < b.candidate.code ? -1 : 1));
}

function judge(by: Exclude<Answer['by'], 'name'>, candidate: Candidate, nth: number): RankedSubject {
  switch (by) {
    case 'code':
      return { candidate, matched: { by: 'code', text: candidate.code, alike: false }, distance: 0 };
    case 'near-code':
      return { candidate, matched: { by: 'code', text: candidate.code, alike: true }, distance: NEAR_CODE };
    case 'sound':
      return { candidate, matched: { by: 'pinyin', text: candidate.names[0]?.name ?? '', alike: false }, distance: SOUND + nth / 10 };
  }
}

function judgeName(candidate: Candidate, asked: readonly NameReading[]): RankedSubject | undefined {
  let best: RankedSubject | undefined;
  for (const { name, former, readings } of candidate.names) {
    for (const typed of asked) {
      for (const reading of readings) {
        const compared = compareName(typed, reading, candidate);
        if (!compared) continue;
        const distance = compared.distance + (former ? FORMER : 0);
        const ranked: RankedSubject = { candidate, matched: { by: former ? 'former-name' : 'name', text: name, alike: compared.alike }, distance };
        if (distance <= FARTHEST && (!best || isBefore(ranked, best))) best = ranked;
      }
    }
  }
  return best;
}

function isBefore(a: RankedSubject, b: RankedSubject): boolean {
  return a.matched.alike === b.matched.alike ? a.distance < b.distance : !a.matched.alike;
}
