import type { AssessmentIndicator, YearFigureId } from '@credit/domain';
import { IN_TIME, OWED_STEPS, TAKEN_BACK } from '../joint/owed-steps.js';
import { drawn, numberSql, spots } from './bulletin-numbers.js';
import { among, inMonths, upTo, type NumberScope } from './number-scope.js';

/** Whose number of the yearly assessment it is. */
export interface YearScope extends NumberScope {
  /** Clauses that the department answers for; null: all. */
  readonly clauses: readonly string[] | null;
  /** Ids of the policy's departments that it is today, to which tasks of joint measures go; null: all. */
  readonly successorOf: readonly string[] | null;
}

/** A plain statement that works a count of the yearly assessment out anew: one row, one column. */
export function yearFigureSql(id: YearFigureId, scope: YearScope): string {
  switch (id) {
    case 'found-reported':
      return `${spots(scope)} where ${drawn(scope)} and r.result not in ('no-duty', 'not-reported')`;
    case 'clauses-due':
      return clauses(scope);
    case 'clauses-answered':
      return `${clauses(scope)} and c.state in ('reported', 'done')`;
    case 'steps-due':
      return steps(scope);
    case 'steps-in-time':
      return `${steps(scope)} and ${IN_TIME}`;
    default:
      return numberSql(id, scope);
  }
}

/** The points of an indicator as its own statements give them. */
export function earnedSql({ points, numerator, denominator }: AssessmentIndicator, scope: YearScope): string {
  const sum = (ids: readonly YearFigureId[]): string => ids.map((id) => `(${yearFigureSql(id, scope)})`).join(' + ');
  return `select round(${points}.0 * (${sum(numerator)}) / nullif(${sum(denominator)}, 0), 2) as earned`;
}

/** The score of a hundred, of the indicators that can be told. */
export function scoreSql(indicators: readonly AssessmentIndicator[], scope: YearScope): string {
  const values = indicators.map((each) => `((${earnedSql(each, scope)}), ${each.points})`).join(', ');
  return `select round(100 * sum(i.earned) / nullif(sum(i.points) filter (where i.earned is not null), 0), 2) as score from (values ${values}) as i(earned, points)`;
}

/** Clauses as they stood, of those whose last day falls into the months. */
function clauses(scope: YearScope): string {
  return `select count(*) from (select distinct on (o.clause) o.state, o.due_on from credit.obligation_act o where true${upTo('o.done_on', scope)}${among('o.clause', scope.clauses)} order by o.clause, o.seq desc) c where ${inMonths('c.due_on', scope)}`;
}

/** Steps of joint measures that count in the months; one that was taken back before is none. */
function steps(scope: YearScope): string {
  return `select count(*) from ${OWED_STEPS} where ${inMonths('a.counts_on', scope)} and not ${TAKEN_BACK}${among('t.department', scope.successorOf)}`;
}
