import { answered, REFUSED } from '../../api/answered.js';
import { ask } from '../../api/graphql.js';
import { KeptAnswers } from '../../api/kept-answers.js';
import { question } from '../../api/question.js';
import type { ActOnMeasureTaskMutation, ActOnMeasureTaskMutationVariables, MeasureTaskActInput, MeasureTaskFilter, MeasureTasksQuery, MeasureTasksQueryVariables, OneMeasureTaskQuery, OneMeasureTaskQueryVariables } from '../../operations.js';

const TASK = 'id departmentName organs { uscc name } subject { code name } state due daysLeft overdue listing { name documentNo authority } measure { name duty }';
const FILE = `... on MeasureTaskFile { ${TASK} listing { listedOn until } measure { basis { instrument title article } reservations } acts { seq act state on operator reason article result } } ... on MeasureTaskRefusal { reason } ${REFUSED}`;

const TASKS = question<MeasureTasksQuery, MeasureTasksQueryVariables>(
  /* GraphQL */ `query MeasureTasks($filter: MeasureTaskFilter, $after: String) { measureTasks(filter: $filter, first: 50, after: $after) { nodes { ${TASK} } pageInfo { endCursor hasNextPage } } }`,
);

export type TaskLines = MeasureTasksQuery['measureTasks'];
export type MeasureTask = TaskLines['nodes'][number];

export const keptTasks = new KeptAnswers<readonly TaskLines[]>();

/** Tasks, those told first first: their last days come first too. */
export async function findTasks(filter: MeasureTaskFilter, after: string | null, signal: AbortSignal): Promise<TaskLines> {
  return (await ask(TASKS, { filter, after }, signal)).measureTasks;
}

const ONE = question<OneMeasureTaskQuery, OneMeasureTaskQueryVariables>(/* GraphQL */ `query OneMeasureTask($id: ID!) { measureTask(id: $id) { __typename ${FILE} } }`);
const ACT = question<ActOnMeasureTaskMutation, ActOnMeasureTaskMutationVariables>(/* GraphQL */ `mutation ActOnMeasureTask($input: MeasureTaskActInput!) { actOnMeasureTask(input: $input) { __typename ${FILE} } }`);

export type TaskFile = Extract<OneMeasureTaskQuery['measureTask'], { readonly __typename: 'MeasureTaskFile' }>;

export async function findTask(id: string, signal: AbortSignal): Promise<TaskFile> {
  return answered((await ask(ONE, { id }, signal)).measureTask, 'MeasureTaskFile');
}

/** Writes down what one's own organ did about a task. */
export async function actOnTask(input: MeasureTaskActInput): Promise<TaskFile> {
  return answered((await ask(ACT, { input })).actOnMeasureTask, 'MeasureTaskFile');
}
