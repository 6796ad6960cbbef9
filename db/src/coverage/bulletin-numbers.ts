import type { Queryable } from '../connection.js';
import { among, inMonths, ofDepartment, ofMonths, upTo, type NumberScope } from './number-scope.js';

/** Numbers that a bulletin tells, in the order in which it does. */
export const BULLETIN_NUMBERS = [
  'submissions', 'refused', 'accepted', 'accepted-with-warning', 'rejected', 'quarantined', 'duplicate', 'on-time', 'late', 'due', 'answered', 'silent',
  'zero-reports', 'sampled', 'unreported', 'corrected', 'withdrawn',
] as const;
export type BulletinNumber = (typeof BULLETIN_NUMBERS)[number];

/**
 * A plain statement that works the number out anew from what was received, without the tallies: one row, one column. What was
 * due is the list that was written down when the months were closed.
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
      return `${ROWS} where ${received(scope)} and s.operation = 'upsert'${among('s.item', scope.judged)} and ${TAKEN} and not (${LATE})`;
    case 'due':
      return `select count(*) from credit.closed_due d where ${dueIn(scope)}`;
    case 'answered':
      return `select count(*) from credit.closed_due d where ${dueIn(scope)} and (${came(scope, `s.item = d.category and s.state <> 'refused'`)} or ${carried(scope)} or ${saidNothing(scope)})`;
    case 'silent':
      return `select count(*) from credit.closed_due d where ${dueIn(scope)} and not (${came(scope, 's.item = d.category')} or ${carried(scope)} or ${saidNothing(scope)})`;
    case 'zero-reports':
      return `select count(*) from credit.zero_report z where ${ofMonths('z.month', scope)}${ofDepartment('z.organ', scope)}${upTo('z.said_on', scope)}`;
    case 'sampled':
      return `${spots(scope)} where ${drawn(scope)} and r.result <> 'no-duty'`;
    case 'unreported':
      return `${spots(scope)} where ${drawn(scope)} and r.result = 'not-reported'`;
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

/** Cases of spot checks with their last result. */
export function spots(scope: NumberScope): string {
  return `select count(*) from credit.spot_check k join credit.spot_check_case c on c.number = k.number cross join lateral (select result from credit.spot_check_result t where t.number = c.number and t.seq = c.seq${upTo('t.judged_on', scope)} order by attempt desc limit 1) r`;
}

export function drawn(scope: NumberScope): string {
  return `${inMonths('k.drawn_on', scope)}${ofDepartment('k.organ', scope)}`;
}

function received(scope: NumberScope): string {
  return `${inMonths('s.received_on', scope)}${ofDepartment('s.organ', scope)}`;
}

function dueIn(scope: NumberScope): string {
  return `${ofMonths('d.month', scope)}${ofDepartment('d.department', scope)}${upTo('d.last_day', scope)}`;
}

/** In the month in which it was due. */
function inTheMonth(scope: NumberScope): string {
  return `s.received_on >= d.month and s.received_on < d.month + interval '1 month'${upTo('s.received_on', scope)}`;
}

function came(scope: NumberScope, which: string): string {
  return `exists (select from credit.submission s where s.organ = d.department and ${which} and ${inTheMonth(scope)})`;
}

function carried(scope: NumberScope): string {
  return `exists (select from credit.submission s join credit.submission_row r on r.submission_id = s.id where s.organ = d.department and s.item = any(d.carriers) and r.category = d.category and ${inTheMonth(scope)})`;
}

function saidNothing(scope: NumberScope): string {
  return `exists (select from credit.zero_report z where z.organ = d.department and z.item = d.category and z.month = d.month${upTo('z.said_on', scope)})`;
}

/** What a statement of `numberSql` gives now. */
export async function workOutNumber(db: Queryable, sql: string): Promise<number> {
  const { rows } = await db.query<{ count: number }>(sql);
  const [row] = rows;
  if (row === undefined) throw new Error('a number has one row');
  return Number(row.count);
}
