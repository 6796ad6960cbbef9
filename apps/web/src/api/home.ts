import type { HomeTodayQuery, HomeTodayQueryVariables } from '../operations.js';
import { ask } from './graphql.js';
import { KeptAnswers } from './kept-answers.js';
import { NOTICES, type Notice } from './notices.js';
import { question } from './question.js';

/** What the first page tells of today: notices of both kinds, the lists, and what came from departments this month. */
export interface HomeToday {
  readonly licences: readonly Notice[];
  readonly penalties: readonly Notice[];
  readonly lists: HomeTodayQuery['publicLists'];
  readonly coverage: HomeTodayQuery['coverage'];
}

export const keptHome = new KeptAnswers<HomeToday>();

const HOME = question<HomeTodayQuery, HomeTodayQueryVariables>(
  /* GraphQL */ `query HomeToday { licences: publicNotices(kind: LICENCE, first: 5) { ${NOTICES} } penalties: publicNotices(kind: PENALTY, first: 5) { ${NOTICES} }
    publicLists { id name kind } coverage { month asOf total { due silent submissions accepted acceptedWithWarning } } }`,
);

/** All of it in one question. */
export async function homeToday(signal: AbortSignal): Promise<HomeToday> {
  const { licences, penalties, publicLists: lists, coverage } = await ask(HOME, {}, signal);
  return { licences: licences.edges.map((edge) => edge.node), penalties: penalties.edges.map((edge) => edge.node), lists, coverage };
}
