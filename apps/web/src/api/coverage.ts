import type { CoverageQuery, CoverageQueryVariables } from '../operations.js';
import { ask } from './graphql.js';
import { KeptAnswers } from './kept-answers.js';
import { question } from './question.js';

export type Coverage = CoverageQuery['coverage'];
export type CoverageSum = Coverage['total'];
/** What was due and did not come. */
export type SilentCell = Coverage['cells'][number];

const SUM = 'id name due silent submissions refusedSubmissions accepted acceptedWithWarning rejected quarantined late measures { id name percent }';

export const keptCoverage = new KeptAnswers<Coverage>();

const COVERAGE = question<CoverageQuery, CoverageQueryVariables>(
  /* GraphQL */ `query Coverage($month: String) { coverage(month: $month, silent: true) { month asOf total { ${SUM} } departments { ${SUM} } cells { department category categoryName dueOn overdue } } }`,
);

export async function coverageOf(month: string | null, signal: AbortSignal): Promise<Coverage> {
  return (await ask(COVERAGE, { month }, signal)).coverage;
}
