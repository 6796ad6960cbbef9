import type { FoundPage, FoundSubject, SubjectQuery, SuggestQuery } from './asking/subject-query.js';
import { planQuery, type PlannedProbe, type QueryPlan } from './asking/plan-query.js';
import { readCursor, writeCursor, type Place } from './asking/cursor.js';
import type { SearchEngine, SearchFilter } from './engine/search-engine.js';
import { nameWordsOf, type NameWords } from './names/name-words.js';
import { withFilter } from './terms/filter-terms.js';
import { OTHER_TOWNSHIP } from './ranking/compare-name.js';
import { rankCandidates, type Answer, type RankedSubject } from './ranking/rank-candidates.js';

/** Answers are counted up to here; beyond, the page says that there are more. */
export const TOTAL_CAP = 200;
/** So many that are only alike are told; fewer where there are matches. */
const MOST_ALIKE = 20;
const ALIKE_AFTER_MATCHES = 5;
const ENOUGH_TO_SUGGEST = 40;

/** Finds subjects for the public; the same answers on every engine. It only finds: truth is read from the store. */
export class SubjectSearch {
  private readonly words: NameWords;

  constructor(
    private readonly engine: SearchEngine,
    law: Parameters<typeof nameWordsOf>[0],
  ) {
    this.words = nameWordsOf(law);
  }

  async search(query: SubjectQuery): Promise<FoundPage> {
    const plan = planQuery(query.text, this.words);
    if (plan.probes.length === 0) return { subjects: [], endCursor: null, hasNextPage: false, total: 0, totalCapped: false };
    const ranked = await this.rank(plan, query, TOTAL_CAP + 1);
    const matches = ranked.filter(({ matched }) => !matched.alike);
    const alike = ranked.filter(({ matched }) => matched.alike).slice(0, matches.length > 0 ? ALIKE_AFTER_MATCHES : MOST_ALIKE);
    const answers = [...matches, ...alike].slice(0, TOTAL_CAP);
    const after = query.after === null ? null : readCursor(query.after);
    const rest = after === null ? answers : answers.filter((answer) => isAfter(placeOf(answer), after));
    const subjects = rest.slice(0, query.first).map(toFound);
    return {
      subjects,
      endCursor: subjects.at(-1)?.cursor ?? null,
      hasNextPage: rest.length > subjects.length,
      total: answers.length,
      totalCapped: matches.length > TOTAL_CAP,
    };
  }

  /** What the text may become: matches only, nothing that is merely alike. */
  async suggest({ text, first, day }: SuggestQuery): Promise<readonly FoundSubject[]> {
    const plan = planQuery(text, this.words);
    if (plan.probes.length === 0) return [];
    const ranked = await this.rank(plan, { kind: null, township: null, sector: null, noticesSince: null, day }, ENOUGH_TO_SUGGEST);
    return ranked.filter(({ matched }) => !matched.alike).slice(0, first).map(toFound);
  }

  /**
   * What holds the text anywhere is looked for only where what begins with it is not enough; what is further off, only where nothing is
   * as typed, nor, with its township typed, nearer to it than one of another place could be.
   */
  private async rank(plan: QueryPlan, filter: SearchFilter, take: number): Promise<readonly RankedSubject[]> {
    const answers: Answer[] = [];
    const ask = async (probes: readonly PlannedProbe[]): Promise<readonly RankedSubject[]> => {
      const found = await this.engine.find(probes.map((probe) => withFilter(probe, filter)), filter, take);
      answers.push(...probes.map(({ by }, i) => ({ by, candidates: found[i] ?? [] })));
      return rankCandidates(plan.readings, answers);
    };
    let ranked = await ask(plan.probes);
    if (plan.within.length > 0 && ranked.filter(({ matched }) => !matched.alike).length < take) ranked = await ask(plan.within);
    const near = plan.readings.some(({ township }) => township !== '') ? OTHER_TOWNSHIP : 0;
    if (plan.wide.length > 0 && !ranked.some(({ matched, distance }) => !matched.alike || distance < near)) ranked = await ask(plan.wide);
    return ranked;
  }
}

function toFound(ranked: RankedSubject): FoundSubject {
  const { code, kind, status, township, names } = ranked.candidate;
  return { code, name: names[0]?.name ?? '', kind, status, township, matched: ranked.matched, cursor: writeCursor(placeOf(ranked)) };
}

function placeOf({ matched, distance, candidate }: RankedSubject): Place {
  return { alike: matched.alike, distance, code: candidate.code };
}

function isAfter(a: Place, b: Place): boolean {
  if (a.alike !== b.alike) return a.alike;
  return a.distance === b.distance ? a.code > b.code : a.distance > b.distance;
}
