import { ask } from './graphql.js';
import { KeptAnswers } from './kept-answers.js';
import type { PageInfo } from './page-info.js';
import { question } from './question.js';

/** A great section of the policy, and what has become of its clauses. */
export interface ClauseSection {
  readonly id: string;
  readonly title: string;
  readonly clauses: number;
  readonly withRecords: number;
  readonly received: number;
  readonly reported: number;
  readonly done: number;
}

/** A clause of the policy: who leads, and what the platform sees of it. */
export interface Clause {
  readonly id: string;
  readonly group: string;
  readonly itemTitle: string;
  readonly must: string;
  readonly anchor: string;
  readonly kindName: string;
  readonly modeName: string;
  readonly leads: readonly ClauseUnit[];
  readonly participants: readonly ClauseUnit[];
  readonly platform: string;
  readonly seenRecords: readonly { readonly category: string; readonly name: string; readonly collecting: string; readonly lastReceived: string | null }[];
  readonly seenMeasures: readonly { readonly id: string; readonly name: string; readonly enabled: boolean; readonly why: string }[];
  readonly state: string;
  readonly dueOn: string | null;
  readonly overdue: boolean;
  readonly lastOn: string | null;
}

interface ClauseUnit {
  readonly id: string;
  readonly name: string;
}

export interface ClausePage {
  readonly edges: readonly { readonly node: Clause }[];
  readonly pageInfo: PageInfo;
  readonly total: number;
}

const SECTIONS = question<{ obligationSections: readonly ClauseSection[] }>('{ obligationSections { id title clauses withRecords received reported done } }');

export const keptSections = new KeptAnswers<readonly ClauseSection[]>();

export async function findSections(signal: AbortSignal): Promise<readonly ClauseSection[]> {
  return (await ask(SECTIONS, {}, signal)).obligationSections;
}

const CLAUSES = question<{ obligations: { readonly nodes: readonly Clause[]; readonly total: number; readonly pageInfo: PageInfo } }>(
  `query ($section: String, $after: String) { obligations(filter: {section: $section}, first: 40, after: $after) {
    nodes { id group itemTitle must anchor kindName modeName leads { id name } participants { id name } platform
      seenRecords { category name collecting lastReceived } seenMeasures { id name enabled why } state dueOn overdue lastOn }
    total pageInfo { endCursor hasNextPage }
  } }`,
);

export const keptClauses = new KeptAnswers<readonly ClausePage[]>();

/** A page of the clauses of a section, in the order of the policy. */
export async function findClauses(section: string, after: string | null, signal: AbortSignal): Promise<ClausePage> {
  const { nodes, total, pageInfo } = (await ask(CLAUSES, { section, after }, signal)).obligations;
  return { edges: nodes.map((node) => ({ node })), total, pageInfo };
}
