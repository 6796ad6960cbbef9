import type { CoverageQuery, CoverageQueryVariables } from '../operations.js';
import { ask } from './graphql.js';
import { KeptAnswers } from './kept-answers.js';
import { question } from './question.js';

export type Coverage = CoverageQuery['coverage'];
export type CoverageSum = Coverage['departments'][number];
/** What was due and did not come. */
export type SilentCell = Coverage['cells'][number];

export const keptCoverage = new KeptAnswers<Coverage>();

const COVERAGE = question<CoverageQuery, CoverageQueryVariables>(
  /* GraphQL */ `query Coverage($month: String) { coverage(month: $month, silent: true) { month asOf total { due silent submissions accepted acceptedWithWarning } departments { id name due submissions refusedSubmissions accepted acceptedWithWarning rejected quarantined late measures { name percent } } cells { department category categoryName dueOn overdue } } }`,
);

export async function coverageOf(month: string | null, signal: AbortSignal): Promise<Coverage> {
  return (await ask(COVERAGE, { month }, signal)).coverage;
}
