import { answered, REFUSED } from '../../../api/answered.js';
import { ask } from '../../../api/graphql.js';
import { KeptAnswers } from '../../../api/kept-answers.js';
import { question } from '../../../api/question.js';
import type { ActOnObligationMutation, ActOnObligationMutationVariables, DeskObligationQuery, DeskObligationQueryVariables, DeskObligationsQuery, DeskObligationsQueryVariables, ReportOnObligationMutation, ReportOnObligationMutationVariables } from '../../../operations.js';
import { send } from '../../rest.js';

const CLAUSE = 'id itemTitle must anchor kindName modeName platform leads { name organ } participants { name organ } seenRecords { category name collecting lastReceived } seenMeasures { id name enabled why } state dueOn overdue reminders';
const FILE = `__typename ... on ObligationFile { obligation { ${CLAUSE} } acts { seq act state dueOn organ said evidence on operator } evidence { number fileName byteSize receivedOn operator available } } ... on ObligationRefusal { reason } ${REFUSED}`;

const LIST = question<DeskObligationsQuery, DeskObligationsQueryVariables>(
  /* GraphQL */ `query DeskObligations($filter: ObligationFilter, $after: String) { obligations(filter: $filter, first: 100, after: $after) { total nodes { id must kindName leads { name } state dueOn overdue reminders } pageInfo { endCursor hasNextPage } } }`,
);
const OPEN = question<DeskObligationQuery, DeskObligationQueryVariables>(/* GraphQL */ `query DeskObligation($id: String!) { obligation(id: $id) { ${FILE} } }`);
const ACT = question<ActOnObligationMutation, ActOnObligationMutationVariables>(/* GraphQL */ `mutation ActOnObligation($input: ObligationActInput!) { actOnObligation(input: $input) { ${FILE} } }`);
const REPORT = question<ReportOnObligationMutation, ReportOnObligationMutationVariables>(/* GraphQL */ `mutation ReportOnObligation($input: ObligationReportInput!) { reportOnObligation(input: $input) { ${FILE} } }`);

export type ObligationPage = DeskObligationsQuery['obligations'];
export type ObligationLine = ObligationPage['nodes'][number];
export type ObligationFile = Extract<DeskObligationQuery['obligation'], { readonly __typename: 'ObligationFile' }>;
export type Obligation = ObligationFile['obligation'];
export type Evidence = ObligationFile['evidence'][number];
export type ObligationAct = ObligationFile['acts'][number];

export const keptObligations = new KeptAnswers<readonly ObligationPage[]>();
export const keptFiles = new KeptAnswers<ObligationFile>();

export async function obligationsOf(filter: NonNullable<DeskObligationsQueryVariables['filter']>, after: string | null, signal: AbortSignal): Promise<ObligationPage> {
  return (await ask(LIST, { filter, after }, signal)).obligations;
}

export async function openObligation(id: string, signal: AbortSignal): Promise<ObligationFile> {
  return answered((await ask(OPEN, { id }, signal)).obligation, 'ObligationFile');
}

/** What the office does: sets a day, reminds, accepts, sends back. */
export async function actOn(input: ActOnObligationMutationVariables['input']): Promise<ObligationFile> {
  return answered((await ask(ACT, { input })).actOnObligation, 'ObligationFile');
}

/** What the own department did about it. */
export async function reportOn(input: ReportOnObligationMutationVariables['input']): Promise<ObligationFile> {
  return answered((await ask(REPORT, { input })).reportOnObligation, 'ObligationFile');
}

/** Hands a file in with the own department's last report; rejects with why it is not taken. */
export async function handIn(clause: string, file: File): Promise<void> {
  const form = new FormData();
  form.set('clause', clause);
  form.set('file', file);
  await send('/api/evidence', { method: 'POST', body: form });
}
