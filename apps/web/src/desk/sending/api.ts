import { answered, REFUSED } from '../../api/answered.js';
import { ask } from '../../api/graphql.js';
import { question } from '../../api/question.js';
import type {
  DeskCategoriesQuery, DeskCategoriesQueryVariables, DeskDueQuery, DeskDueQueryVariables, DeskReportQuery, DeskReportQueryVariables, DeskSentQuery, DeskSentQueryVariables,
  DeskSubmissionQuery, DeskSubmissionQueryVariables,
} from '../../operations.js';

const SUBMISSION = `receipt state item itemName operation fileName receivedOn processedRows dataRows sameAs
  counts { accepted acceptedWithWarning rejected quarantined duplicate } refusal { message fix }`;

const SENT = question<DeskSentQuery, DeskSentQueryVariables>(
  /* GraphQL */ `query DeskSent($after: String) { submissions(first: 50, after: $after) { __typename ... on SubmissionPage { nodes { ${SUBMISSION} } pageInfo { endCursor hasNextPage } } ${REFUSED} } }`,
);
const ONE = question<DeskSubmissionQuery, DeskSubmissionQueryVariables>(
  /* GraphQL */ `query DeskSubmission($receipt: String!) { submission(receipt: $receipt) { __typename ... on Submission { ${SUBMISSION} } ... on SubmissionNotFound { message } ${REFUSED} } }`,
);
const REPORT = question<DeskReportQuery, DeskReportQueryVariables>(
  /* GraphQL */ `query DeskReport($receipt: String!, $outcome: String, $code: String, $after: String) { submissionReport(receipt: $receipt, outcome: $outcome, code: $code, first: 100, after: $after) { __typename
    ... on SubmissionReport { submission { ${SUBMISSION} } sheet notices unknownColumns sums { outcome code rows } rows { row outcome column also { code column } found message fix } pageInfo { endCursor hasNextPage } }
    ... on SubmissionNotFound { message } ${REFUSED} } }`,
);
const CATEGORIES = question<DeskCategoriesQuery, DeskCategoriesQueryVariables>(
  /* GraphQL */ `query DeskCategories($provider: ID!) { catalogue(filter: { provider: $provider, collected: true }) { sectors { categories { id name kindName template reporting { text zeroReport } } } } }`,
);
const DUE = question<DeskDueQuery, DeskDueQueryVariables>(
  /* GraphQL */ `query DeskDue($organ: String!) { coverage(department: $organ) { month asOf cells { category categoryName due dueFrom dueUntil dueOn overdue stateName silent } } }`,
);

export type Sent = Extract<DeskSubmissionQuery['submission'], { readonly __typename: 'Submission' }>;
export type SentPage = Extract<DeskSentQuery['submissions'], { readonly __typename: 'SubmissionPage' }>;
export type SentFile = SentPage['nodes'][number];
export type Report = Extract<DeskReportQuery['submissionReport'], { readonly __typename: 'SubmissionReport' }>;
export type ReportedRow = Report['rows'][number];
export type OwnCategory = DeskCategoriesQuery['catalogue']['sectors'][number]['categories'][number];
export type DueCell = DeskDueQuery['coverage']['cells'][number];

/** The files of the own organ, the latest first. */
export async function sentFiles(after: string | null, signal?: AbortSignal): Promise<SentPage> {
  return answered((await ask(SENT, { after }, signal)).submissions, 'SubmissionPage');
}

/** How far a file is. Refused where the reader may see no such receipt. */
export async function getSubmission(receipt: string, signal?: AbortSignal): Promise<Sent> {
  return answered((await ask(ONE, { receipt }, signal)).submission, 'Submission');
}

/** A page of a file's report; as `getSubmission`. */
export async function getReport(asked: DeskReportQueryVariables, signal?: AbortSignal): Promise<Report> {
  return answered((await ask(REPORT, asked, signal)).submissionReport, 'SubmissionReport');
}

/** What the organ sends in, each once, by name. */
export async function ownCategories(organ: string, signal?: AbortSignal): Promise<readonly OwnCategory[]> {
  const { catalogue } = await ask(CATEGORIES, { provider: organ }, signal);
  const all = new Map(catalogue.sectors.flatMap(({ categories }) => categories).map((category) => [category.id, category]));
  return [...all.values()].filter(({ template }) => template !== null).sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'));
}

/** What is due of the organ this month, and what came. */
export async function dueOf(organ: string, signal?: AbortSignal): Promise<DeskDueQuery['coverage']> {
  return (await ask(DUE, { organ }, signal)).coverage;
}
