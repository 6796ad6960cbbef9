import { answered, REFUSED } from '../../../api/answered.js';
import { ask } from '../../../api/graphql.js';
import { KeptAnswers } from '../../../api/kept-answers.js';
import { question } from '../../../api/question.js';
import type { Page } from '../../../api/use-pages.js';
import type { CoverageCellFilesQuery, CoverageCellFilesQueryVariables, CoverageFileRowsQuery, CoverageFileRowsQueryVariables, OfficeCellsQuery, OfficeCellsQueryVariables, OfficeSumsQuery, OfficeSumsQueryVariables, RecordGapQuery, RecordGapQueryVariables } from '../../../operations.js';

const SUM = 'id name due silent submissions refusedSubmissions accepted acceptedWithWarning rejected quarantined late lastReceived measures { id percent numerator denominator }';

const SUMS = question<OfficeSumsQuery, OfficeSumsQueryVariables>(/* GraphQL */ `query OfficeSums($month: String) { coverage(month: $month) { month asOf total { due silent submissions late } departments { ${SUM} } sectors { ${SUM} } } }`);
const CELLS = question<OfficeCellsQuery, OfficeCellsQueryVariables>(
  /* GraphQL */ `query OfficeCells($month: String, $department: String) { coverage(month: $month, department: $department) { month asOf cells { sector sectorName department departmentName organ category categoryName dueOn overdue state stateName silent lastReceived submissions refusedSubmissions accepted acceptedWithWarning rejected quarantined late } } }`,
);

export type OfficeSums = OfficeSumsQuery['coverage'];
export type OfficeSum = OfficeSums['departments'][number];
export type OfficeCells = OfficeCellsQuery['coverage'];
export type OfficeCell = OfficeCells['cells'][number];

export const keptSums = new KeptAnswers<OfficeSums>();
export const keptCells = new KeptAnswers<OfficeCells>();

/** A month's matrix by department and by sector; null: the present month. */
export async function sumsOf(month: string | null, signal: AbortSignal): Promise<OfficeSums> {
  return (await ask(SUMS, { month }, signal)).coverage;
}

/** The cells of a month, of all departments or of one. */
export async function cellsOf(month: string | null, department: string | null, signal: AbortSignal): Promise<OfficeCells> {
  return (await ask(CELLS, { month, department }, signal)).coverage;
}

const FILES = question<CoverageCellFilesQuery, CoverageCellFilesQueryVariables>(
  /* GraphQL */ `query CoverageCellFiles($month: String, $department: String!, $category: String!, $after: String) {
    coverageCell(month: $month, department: $department, category: $category, first: 50, after: $after) {
      __typename
      ... on CoverageCellPage { month asOf cell { department departmentName organ categoryName says dueFrom dueUntil dueOn dataRows accepted acceptedWithWarning rejected quarantined duplicate late } files { receipt operation fileName receivedOn state refusal dataRows accepted acceptedWithWarning rejected quarantined duplicate late } gaps { rule name holders lacking asOf says basis { title article } } pageInfo { endCursor hasNextPage } }
      ${REFUSED}
    }
  }`,
);

type CellPage = Extract<CoverageCellFilesQuery['coverageCell'], { readonly __typename: 'CoverageCellPage' }>;
export type OpenedCell = CellPage['cell'];
export type CellFile = CellPage['files'][number];
export type CellGap = CellPage['gaps'][number];
export type CellFiles = CellPage & Page<CellFile>;

export const keptFiles = new KeptAnswers<readonly CellFiles[]>();

/** One cell and the files that it is made of. */
export async function filesOf(asked: CoverageCellFilesQueryVariables, signal: AbortSignal): Promise<CellFiles> {
  const page = answered((await ask(FILES, asked, signal)).coverageCell, 'CoverageCellPage');
  return { ...page, nodes: page.files };
}

const ROWS = question<CoverageFileRowsQuery, CoverageFileRowsQueryVariables>(
  /* GraphQL */ `query CoverageFileRows($receipt: String!, $outcome: String, $after: String) {
    coverageRows(receipt: $receipt, outcome: $outcome, first: 100, after: $after) {
      __typename
      ... on CoverageRowPage { rows { row outcome column message fix } pageInfo { endCursor hasNextPage } }
      ${REFUSED}
    }
  }`,
);

type RowPage = Extract<CoverageFileRowsQuery['coverageRows'], { readonly __typename: 'CoverageRowPage' }>;
export type FileRow = RowPage['rows'][number];
export type FileRows = RowPage & Page<FileRow>;

export const keptRows = new KeptAnswers<readonly FileRows[]>();

/** The rows of a file with their results; nothing of what stands in their cells. */
export async function rowsOf(asked: CoverageFileRowsQueryVariables, signal: AbortSignal): Promise<FileRows> {
  const page = answered((await ask(ROWS, asked, signal)).coverageRows, 'CoverageRowPage');
  return { ...page, nodes: page.rows };
}

const GAP = question<RecordGapQuery, RecordGapQueryVariables>(
  /* GraphQL */ `query RecordGap($rule: String!, $organ: String!, $month: String) { recordGap(rule: $rule, organ: $organ, month: $month, first: 100) { __typename ... on RecordGapPage { subjects { code name } pageInfo { hasNextPage } } ${REFUSED} } }`,
);

/** The first hundred of those who should have a record and have none, and whether there are more. */
export async function lackingOf(asked: RecordGapQueryVariables): Promise<Extract<RecordGapQuery['recordGap'], { readonly __typename: 'RecordGapPage' }>> {
  return answered((await ask(GAP, asked)).recordGap, 'RecordGapPage');
}
