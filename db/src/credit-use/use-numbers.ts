import type { Day, Month } from '@credit/domain';

/** Whose use of credit information is told, and of which month. */
export interface UseScope {
  readonly month: Month;
  /** Steps of joint measures count when their last day is over: up to this day. */
  readonly through: Day;
  /** Null: of all. */
  readonly of: UserOfCredit | null;
}

/** A department: its code of today, and the names of the policy under which measures are told to it. */
export interface UserOfCredit {
  readonly organ: string;
  readonly departments: readonly string[];
}

/** Numbers of the use of credit information, in the order in which they are told. */
export const USE_NUMBERS = ['checks', 'checked-lines', 'checking-organs', 'checked-again', 'green-lines', 'steps-due', 'steps-in-time', 'rewards-executed', 'penalties-executed'] as const;
export type UseNumber = (typeof USE_NUMBERS)[number];

/**
 * A plain statement that works the number out anew from receipts as they were signed and from what departments did, without the
 * columns that are kept for speed: one row, one column.
 */
export function useSql(id: UseNumber, scope: UseScope): string {
  switch (id) {
    case 'checks':
      return `select count(*) from ${RECEIPTS} where ${checked(scope)} and r.watch is null`;
    case 'checked-lines':
      return `select coalesce(sum(jsonb_array_length(${DOCUMENT} -> 'rows')), 0) as count from ${RECEIPTS} where ${checked(scope)} and r.watch is null`;
    case 'checking-organs':
      return `select count(distinct r.organ) from ${RECEIPTS} where ${checked(scope)} and r.watch is null`;
    case 'checked-again':
      return `select count(*) from ${RECEIPTS} where ${checked(scope)} and r.watch is not null`;
    case 'green-lines':
      return `select count(*) from ${RECEIPTS} cross join lateral jsonb_array_elements(${DOCUMENT} -> 'rows') w where ${checked(scope)} and r.watch is null and jsonb_typeof(w -> 'greenChannel') = 'object'`;
    case 'steps-due':
      return `select count(*) from ${STEPS} where ${due(scope)}`;
    case 'steps-in-time':
      return `select count(*) from ${STEPS} where ${due(scope)} and ${IN_TIME}`;
    case 'rewards-executed':
      return executed('reward', scope);
    case 'penalties-executed':
      return executed('penalty', scope);
  }
}

const RECEIPTS = 'credit.check_receipt r';
const DOCUMENT = `convert_from(r.document, 'UTF8')::jsonb`;

/** Steps that a department owes, each with what came next. One whose last day was over when it was written counts on that day: no past month changes. */
export const STEPS = `credit.measure_task_act a join credit.measure_task t on t.id = a.task_id
  left join lateral (select b.organ, b.written_on from credit.measure_task_act b where b.task_id = a.task_id and b.seq > a.seq order by b.seq limit 1) n on true`;
/** The department went on by the last day; by the day on which it was written down, so that nobody answers into a past month. */
export const IN_TIME = 'n.organ is not null and n.written_on <= a.due';
/** The listing ended or was corrected before the last day: the step was taken off the department, or stands in the next act. */
export const TAKEN_BACK = '(n.written_on is not null and n.organ is null and n.written_on <= a.counts_on)';

function checked({ month, of }: UseScope): string {
  return `r.checked_on >= date '${month}-01' and r.checked_on < date '${month}-01' + interval '1 month'${of === null ? '' : ` and r.organ = ${quoted(of.organ)}`}`;
}

function due(scope: UseScope): string {
  return `a.counts_on >= date '${scope.month}-01' and a.counts_on < date '${scope.month}-01' + interval '1 month' and a.counts_on <= date '${scope.through}' and not ${TAKEN_BACK}${toldTo(scope)}`;
}

function executed(polarity: 'reward' | 'penalty', scope: UseScope): string {
  return `select count(*) from credit.measure_task_act a join credit.measure_task t on t.id = a.task_id where a.act = 'execute' and a.written_on >= date '${scope.month}-01' and a.written_on < date '${scope.month}-01' + interval '1 month' and t.measure ->> 'polarity' = '${polarity}'${toldTo(scope)}`;
}

function toldTo({ of }: UseScope): string {
  if (of === null) return '';
  return of.departments.length === 0 ? ' and false' : ` and t.department in (${of.departments.map(quoted).join(', ')})`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
