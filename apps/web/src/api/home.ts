import { ask } from './graphql.js';
import { KeptAnswers } from './kept-answers.js';
import { NOTICES, type Notice, type NoticePage } from './notices.js';
import { question } from './question.js';

/** What the first page tells of today. */
export interface HomeToday {
  readonly licences: readonly Notice[];
  readonly penalties: readonly Notice[];
  readonly lists: readonly { readonly id: string; readonly name: string; readonly kind: string }[];
  readonly coverage: MonthSoFar;
}

/** What departments had to send this month, and what came. */
export interface MonthSoFar {
  readonly month: string;
  readonly asOf: string;
  readonly total: { readonly due: number; readonly silent: number; readonly submissions: number; readonly accepted: number; readonly acceptedWithWarning: number };
}

export const keptHome = new KeptAnswers<HomeToday>();

const HOME = question<{ licences: NoticePage; penalties: NoticePage; publicLists: HomeToday['lists']; coverage: MonthSoFar }>(
  `{ licences: publicNotices(kind: LICENCE, first: 5) { ${NOTICES} } penalties: publicNotices(kind: PENALTY, first: 5) { ${NOTICES} }
    publicLists { id name kind } coverage { month asOf total { due silent submissions accepted acceptedWithWarning } } }`,
);

/** The few latest notices of both kinds, the lists and the month, in one question. */
export async function homeToday(signal: AbortSignal): Promise<HomeToday> {
  const { licences, penalties, publicLists: lists, coverage } = await ask(HOME, {}, signal);
  return { licences: licences.edges.map((edge) => edge.node), penalties: penalties.edges.map((edge) => edge.node), lists, coverage };
}
