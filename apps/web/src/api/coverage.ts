import { ask } from './graphql.js';
import { KeptAnswers } from './kept-answers.js';
import { question } from './question.js';

export interface CoverageMeasure {
  readonly id: string;
  readonly name: string;
  readonly percent: string | null;
}

export interface CoverageSum {
  readonly id: string;
  readonly name: string;
  readonly due: number;
  readonly silent: number;
  readonly submissions: number;
  readonly refusedSubmissions: number;
  readonly accepted: number;
  readonly acceptedWithWarning: number;
  readonly rejected: number;
  readonly quarantined: number;
  readonly late: number;
  readonly measures: readonly CoverageMeasure[];
}

export interface SilentCell {
  readonly department: string;
  readonly category: string;
  readonly categoryName: string;
  readonly dueOn: string | null;
  readonly overdue: boolean;
}

export interface Coverage {
  readonly month: string;
  readonly asOf: string;
  readonly total: CoverageSum;
  readonly departments: readonly CoverageSum[];
  /** What was due and did not come. */
  readonly cells: readonly SilentCell[];
}

const SUM = 'id name due silent submissions refusedSubmissions accepted acceptedWithWarning rejected quarantined late measures { id name percent }';

export const keptCoverage = new KeptAnswers<Coverage>();

const COVERAGE = question<{ coverage: Coverage }>(
  `query ($month: String) { coverage(month: $month, silent: true) { month asOf total { ${SUM} } departments { ${SUM} } cells { department category categoryName dueOn overdue } } }`,
);

export async function coverageOf(month: string | null, signal: AbortSignal): Promise<Coverage> {
  return (await ask(COVERAGE, { month }, signal)).coverage;
}
