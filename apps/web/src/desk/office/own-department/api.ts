import { ask } from '../../../api/graphql.js';
import { KeptAnswers } from '../../../api/kept-answers.js';
import { question } from '../../../api/question.js';
import { monthBefore } from '../../../month-words.js';
import type { OwnCellsQuery, OwnCellsQueryVariables, OwnClausesQuery, OwnClausesQueryVariables } from '../../../operations.js';

const CELL = 'department category categoryName dueFrom dueUntil dueOn overdue state silent refusedSubmissions rejected quarantined late';
const CLAUSE = 'id must state dueOn overdue reminders';

const CELLS = question<OwnCellsQuery, OwnCellsQueryVariables>(/* GraphQL */ `query OwnCells($organ: String!, $month: String) { coverage(department: $organ, month: $month) { month asOf cells { ${CELL} } } }`);
const CLAUSES = question<OwnClausesQuery, OwnClausesQueryVariables>(
  /* GraphQL */ `query OwnClauses($organ: String!) {
    returned: obligations(filter: {department: $organ, state: "returned"}, first: 100) { nodes { ${CLAUSE} } }
    overdue: obligations(filter: {department: $organ, overdue: true}, first: 100) { nodes { ${CLAUSE} } }
    open: obligations(filter: {department: $organ, state: "open"}, first: 100) { total nodes { ${CLAUSE} } }
  }`,
);

type OwnMonth = OwnCellsQuery['coverage'];
export type OwnCell = OwnMonth['cells'][number];
export type OwnClause = OwnClausesQuery['open']['nodes'][number];

/** What the own department has to do about its reports, of this month and of the one before, and about the policy's clauses. */
export interface OwnDepartment extends OwnClausesQuery {
  readonly now: OwnMonth;
  readonly before: OwnMonth;
}

export const keptOwn = new KeptAnswers<OwnDepartment>();

/** Which month is the present one is the platform's to say. */
export async function ownDepartment(organ: string, signal: AbortSignal): Promise<OwnDepartment> {
  const [{ coverage: now }, clauses] = await Promise.all([ask(CELLS, { organ, month: null }, signal), ask(CLAUSES, { organ }, signal)]);
  const { coverage: before } = await ask(CELLS, { organ, month: monthBefore(now.month) }, signal);
  return { ...clauses, now, before };
}
