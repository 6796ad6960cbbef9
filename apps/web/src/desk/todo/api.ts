import { answered, REFUSED } from '../../api/answered.js';
import { ask } from '../../api/graphql.js';
import { question } from '../../api/question.js';
import type {
  TodoBulletinQuery, TodoBulletinQueryVariables, TodoClausesQuery, TodoClausesQueryVariables, TodoDueQuery, TodoDueQueryVariables, TodoFilesQuery, TodoFilesQueryVariables, TodoRowsQuery,
  TodoRowsQueryVariables, TodoTasksQuery, TodoTasksQueryVariables,
} from '../../operations.js';

const TASK = 'nodes { due } pageInfo { hasNextPage }';

const ROWS = question<TodoRowsQuery, TodoRowsQueryVariables>(/* GraphQL */ `query TodoRows { quarantine(state: PENDING, first: 100) { edges { node { receivedOn } } pageInfo { hasNextPage } } }`);
const FILES = question<TodoFilesQuery, TodoFilesQueryVariables>(
  /* GraphQL */ `query TodoFiles { submissions(toMend: true, first: 20) { __typename ... on SubmissionPage { nodes { receipt fileName state counts { rejected } } } ${REFUSED} } }`,
);
const TASKS = question<TodoTasksQuery, TodoTasksQueryVariables>(
  /* GraphQL */ `query TodoTasks($organ: String!) {
    notified: measureTasks(filter: { organ: $organ, state: "notified" }, first: 100) { ${TASK} } toExecute: measureTasks(filter: { organ: $organ, state: "to-execute" }, first: 100) { ${TASK} }
    executed: measureTasks(filter: { organ: $organ, state: "executed" }, first: 100) { ${TASK} } toLift: measureTasks(filter: { organ: $organ, state: "to-lift" }, first: 100) { ${TASK} } }`,
);
const DUE = question<TodoDueQuery, TodoDueQueryVariables>(/* GraphQL */ `query TodoDue($organ: String!) { coverage(department: $organ, silent: true) { month asOf cells { categoryName dueOn } } }`);
const CLAUSES = question<TodoClausesQuery, TodoClausesQueryVariables>(
  /* GraphQL */ `query TodoClauses($filter: ObligationFilter!) { obligations(filter: $filter, first: 100) { total nodes { id must state dueOn } } }`,
);
const BULLETIN = question<TodoBulletinQuery, TodoBulletinQueryVariables>(
  /* GraphQL */ `query TodoBulletin($month: String!) { bulletin(month: $month) { __typename ... on BulletinFile { month state comments { organName } } ${REFUSED} } }`,
);

export type TodoRows = TodoRowsQuery['quarantine'];
export type TodoFile = Extract<TodoFilesQuery['submissions'], { readonly __typename: 'SubmissionPage' }>['nodes'][number];
export type TodoTasks = TodoTasksQuery;
export type TodoDue = TodoDueQuery['coverage'];
export type TodoClauses = TodoClausesQuery['obligations'];
export type TodoBulletin = Extract<TodoBulletinQuery['bulletin'], { readonly __typename: 'BulletinFile' }>;

export async function waitingRows(signal: AbortSignal): Promise<TodoRows> {
  return (await ask(ROWS, {}, signal)).quarantine;
}

export async function filesToMend(signal: AbortSignal): Promise<readonly TodoFile[]> {
  return answered((await ask(FILES, {}, signal)).submissions, 'SubmissionPage').nodes;
}

export function tasksOf(organ: string, signal: AbortSignal): Promise<TodoTasks> {
  return ask(TASKS, { organ }, signal);
}

/** What is due of the organ this month and has not come. */
export async function notSent(organ: string, signal: AbortSignal): Promise<TodoDue> {
  return (await ask(DUE, { organ }, signal)).coverage;
}

export async function clauses(filter: TodoClausesQueryVariables['filter'], signal: AbortSignal): Promise<TodoClauses> {
  return (await ask(CLAUSES, { filter }, signal)).obligations;
}

/** A month's bulletin; undefined where there is none. */
export async function bulletinOf(month: string, signal: AbortSignal): Promise<TodoBulletin | undefined> {
  const { bulletin } = await ask(BULLETIN, { month }, signal);
  return bulletin.__typename === 'BulletinRefusal' ? undefined : answered(bulletin, 'BulletinFile');
}
