import type { ClausesQuery, ClausesQueryVariables, ClauseSectionsQuery, ClauseSectionsQueryVariables } from '../operations.js';
import { ask } from './graphql.js';
import { KeptAnswers } from './kept-answers.js';
import { question } from './question.js';

/** A great section of the policy, and what has become of its clauses. */
export type ClauseSection = ClauseSectionsQuery['obligationSections'][number];
/** A clause of the policy: who leads, and what the platform sees of it. */
export type Clause = ClausePage['nodes'][number];
export type ClausePage = ClausesQuery['obligations'];

const SECTIONS = question<ClauseSectionsQuery, ClauseSectionsQueryVariables>(
  /* GraphQL */ `query ClauseSections { obligationSections { id title clauses withRecords received reported done } }`,
);

export const keptSections = new KeptAnswers<readonly ClauseSection[]>();

export async function findSections(signal: AbortSignal): Promise<readonly ClauseSection[]> {
  return (await ask(SECTIONS, {}, signal)).obligationSections;
}

const CLAUSES = question<ClausesQuery, ClausesQueryVariables>(
  /* GraphQL */ `query Clauses($section: String, $after: String) { obligations(filter: {section: $section}, first: 40, after: $after) {
    nodes { id group itemTitle must anchor kindName modeName leads { name } participants { name } platform
      seenRecords { category name collecting lastReceived } seenMeasures { id name enabled why } state dueOn overdue lastOn }
    total pageInfo { endCursor hasNextPage }
  } }`,
);

export const keptClauses = new KeptAnswers<readonly ClausePage[]>();

/** A page of the clauses of a section, in the order of the policy. */
export async function findClauses(section: string, after: string | null, signal: AbortSignal): Promise<ClausePage> {
  return (await ask(CLAUSES, { section, after }, signal)).obligations;
}
