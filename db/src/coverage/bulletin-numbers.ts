import type { Month } from '@credit/domain';
import type { Queryable } from '../connection.js';

/** Whose number it is: of all senders, or of one. */
export interface NumberScope {
  readonly month: Month;
  /** Unified code or id of a department; null: of all. */
  readonly department: string | null;
  /** Categories whose lateness is judged. */
  readonly judged: readonly string[];
}

/** Numbers that a bulletin tells, in the order in which it does. */
export const BULLETIN_NUMBERS = [
  'submissions', 'refused', 'accepted', 'accepted-with-warning', 'rejected', 'quarantined', 'duplicate', 'on-time', 'late', 'due', 'answered', 'silent',
  'zero-reports', 'sampled', 'unreported', 'corrected', 'withdrawn',
] as const;
export type BulletinNumber = (typeof BULLETIN_NUMBERS)[number];

/**
 * A plain statement that works the number out anew from what was received, without the tallies: one row, one column. What was
 * due is the list that was written down when the month was closed.
 */
export function numberSql(id: BulletinNumber, scope: NumberScope): string {
  switch (id) {
    case 'submissions':
      return `select count(*) from credit.submission s where ${received(scope)}`;
    case 'refused':
      return `select count(*) from credit.submission s where ${received(scope)} and s.state = 'refused'`;
    case 'accepted':
    case 'accepted-with-warning':
    case 'rejected':
    case 'quarantined':
    case 'duplicate':
      return `${ROWS} where ${received(scope)} and r.outcome = '${id}'`;
    case 'late':
      return `${ROWS} where ${received(scope)} and ${LATE}`;
    case 'on-time':
      return `${ROWS} where ${received(scope)} and s.operation = 'upsert' and s.item in (${scope.judged.map(quoted).join(', ')}) and ${TAKEN} and not (${LATE})`;
    case 'due':
      return `select count(*) from credit.closed_due d where ${dueIn(scope)}`;
    case 'answered':
      return `select count(*) from credit.closed_due d where ${dueIn(scope)} and (${came(scope, `s.item = d.category and s.state <> 'refused'`)} or ${carried(scope)} or ${saidNothing(scope)})`;
    case 'silent':
      return `select count(*) from credit.closed_due d where ${dueIn(scope)} and not (${came(scope, 's.item = d.category')} or ${carried(scope)} or ${saidNothing(scope)})`;
    case 'zero-reports':
      return `select count(*) from credit.zero_report z where z.month = '${scope.month}-01'${ofDepartment('z.organ', scope)}`;
    case 'sampled':
      return `${SPOTS} where ${drawn(scope)} and r.result <> 'no-duty'`;
    case 'unreported':
      return `${SPOTS} where ${drawn(scope)} and r.result = 'not-reported'`;
    case 'corrected':
      return `${LATER} where ${received(scope)} and ${TAKEN} and v.act = 'correct'`;
    case 'withdrawn':
      return `${LATER} where ${received(scope)} and ${TAKEN} and v.act = 'withdraw'`;
  }
}

const ROWS = 'select count(*) from credit.submission s join credit.submission_row r on r.submission_id = s.id';
const TAKEN = `r.outcome in ('accepted', 'accepted-with-warning')`;
const LATE = `r.outcome = 'accepted-with-warning' and (r.code = 'REPORTED_LATE' or coalesce(r.also @> '[{"code": "REPORTED_LATE"}]', false))`;
const LATER = `select count(distinct (v.subject_id, v.category, v.key_hash)) from credit.submission s join credit.submission_row r on r.submission_id = s.id join credit.record_revision v on v.subject_id = r.subject_id and v.category = r.category and v.key_hash = r.key_hash and v.seq > r.seq`;
const SPOTS = `select count(*) from credit.spot_check k join credit.spot_check_case c on c.number = k.number cross join lateral (select result from credit.spot_check_result t where t.number = c.number and t.seq = c.seq order by attempt desc limit 1) r`;

function received(scope: NumberScope): string {
  return `${inMonth('s.received_on', scope)}${ofDepartment('s.organ', scope)}`;
}

function inMonth(column: string, { month }: NumberScope): string {
  return `${column} >= date '${month}-01' and ${column} < date '${month}-01' + interval '1 month'`;
}

function ofDepartment(column: string, { department }: NumberScope): string {
  return department === null ? '' : ` and ${column} = ${quoted(department)}`;
}

function dueIn(scope: NumberScope): string {
  return `d.month = '${scope.month}-01'${ofDepartment('d.department', scope)}`;
}

function came(scope: NumberScope, which: string): string {
  return `exists (select from credit.submission s where s.organ = d.department and ${which} and ${inMonth('s.received_on', scope)})`;
}

function carried(scope: NumberScope): string {
  return `exists (select from credit.submission s join credit.submission_row r on r.submission_id = s.id where s.organ = d.department and s.item = any(d.carriers) and r.category = d.category and ${inMonth('s.received_on', scope)})`;
}

function saidNothing({ month }: NumberScope): string {
  return `exists (select from credit.zero_report z where z.organ = d.department and z.item = d.category and z.month = '${month}-01')`;
}

function drawn(scope: NumberScope): string {
  return `${inMonth('k.drawn_on', scope)}${ofDepartment('k.organ', scope)}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** What a statement of `numberSql` gives now. */
export async function workOutNumber(db: Queryable, sql: string): Promise<number> {
  const { rows } = await db.query<{ count: number }>(sql);
  const [row] = rows;
  if (row === undefined) throw new Error('a number has one row');
  return Number(row.count);
}
