import { answered, REFUSED as ANY_REFUSED } from '../../api/answered.js';
import { AnswerError, ask } from '../../api/graphql.js';
import { KeptAnswers } from '../../api/kept-answers.js';
import { question } from '../../api/question.js';
import type {
  AssessedDepartmentQuery, AssessedDepartmentQueryVariables, AssessmentCommentMutation, AssessmentCommentMutationVariables, AssessmentDifferencesQuery, AssessmentDifferencesQueryVariables, AssessmentQuery,
  AssessmentQueryVariables, CloseYearMutation, CloseYearMutationVariables,
} from '../../operations.js';

const REFUSED = `... on AssessmentRefusal { reason } ${ANY_REFUSED}`;
const FILE = `__typename ... on AssessmentFile { year state from until asOf closedOn clauses source formula { id name points clauses says } departments { id name rank score indicators { id earned } } notAssessed { id name why } comments { organName said saidOn operator } } ${REFUSED}`;

const ASSESSMENT = question<AssessmentQuery, AssessmentQueryVariables>(/* GraphQL */ `query Assessment($year: Int, $asOf: Day) { assessment(year: $year, asOf: $asOf) { ${FILE} } }`);
const DEPARTMENT = question<AssessedDepartmentQuery, AssessedDepartmentQueryVariables>(
  /* GraphQL */ `query AssessedDepartment($year: Int!, $department: String!) {
    assessment(year: $year, department: $department) {
      __typename
      ... on AssessmentFile { year state formula { id says } departments { id name rank score sql indicators { id name points earned numerator denominator sql } figures { id name unit value sql } } }
      ${REFUSED}
    }
    assessmentLosses(year: $year, department: $department) { __typename ... on AssessmentLosses { losses { indicator month category categoryName reference count says } } ${REFUSED} }
  }`,
);
const DIFFERENCES = question<AssessmentDifferencesQuery, AssessmentDifferencesQueryVariables>(
  /* GraphQL */ `query AssessmentDifferences($year: Int!) { assessmentDifferences(year: $year) { __typename ... on AssessmentDifferences { differences { department name unit was now } } ${REFUSED} } }`,
);
const COMMENT = question<AssessmentCommentMutation, AssessmentCommentMutationVariables>(/* GraphQL */ `mutation AssessmentComment($input: AssessmentCommentInput!) { commentOnAssessment(input: $input) { ${FILE} } }`);
const CLOSE = question<CloseYearMutation, CloseYearMutationVariables>(/* GraphQL */ `mutation CloseYear($year: Int!) { closeYear(year: $year) { ${FILE} } }`);

export type Assessment = Extract<AssessmentQuery['assessment'], { readonly __typename: 'AssessmentFile' }>;
export type Ranked = Assessment['departments'][number];
export type Differences = readonly Extract<AssessmentDifferencesQuery['assessmentDifferences'], { readonly __typename: 'AssessmentDifferences' }>['differences'][number][];
type Opened = Extract<AssessedDepartmentQuery['assessment'], { readonly __typename: 'AssessmentFile' }>;
export type Loss = Extract<AssessedDepartmentQuery['assessmentLosses'], { readonly __typename: 'AssessmentLosses' }>['losses'][number];

/** One department's year: what it came to, from what, and for what points were lost. */
export interface OpenedDepartment {
  readonly year: number;
  readonly state: string;
  readonly formula: Opened['formula'];
  readonly department: Opened['departments'][number];
  /** Undefined: of another department, whose losses are not shown. */
  readonly losses: readonly Loss[] | undefined;
}

export const keptAssessments = new KeptAnswers<Assessment>();
export const keptDepartments = new KeptAnswers<OpenedDepartment>();

export async function assessmentOf(asked: AssessmentQueryVariables, signal: AbortSignal): Promise<Assessment> {
  return answered((await ask(ASSESSMENT, asked, signal)).assessment, 'AssessmentFile');
}

export async function departmentOf(asked: AssessedDepartmentQueryVariables, signal: AbortSignal): Promise<OpenedDepartment> {
  const { assessment, assessmentLosses } = await ask(DEPARTMENT, asked, signal);
  const { year, state, formula, departments } = answered(assessment, 'AssessmentFile');
  const [department] = departments;
  if (!department) throw new AnswerError('没有这个参评的部门', true);
  return { year, state, formula, department, losses: assessmentLosses.__typename === 'AssessmentLosses' ? assessmentLosses.losses : undefined };
}

/** What became different after a year was closed. */
export async function differencesOf(year: number): Promise<Differences> {
  return answered((await ask(DIFFERENCES, { year })).assessmentDifferences, 'AssessmentDifferences').differences;
}

export async function comment(input: AssessmentCommentMutationVariables['input']): Promise<Assessment> {
  return answered((await ask(COMMENT, { input })).commentOnAssessment, 'AssessmentFile');
}

/** Signs the year's assessment; it stays as it is from then on. */
export async function closeYear(year: number): Promise<Assessment> {
  return answered((await ask(CLOSE, { year })).closeYear, 'AssessmentFile');
}
