import type { Day, Month } from '@credit/domain';
import { among, inMonths, ofDepartment } from '../coverage/number-scope.js';
import { IN_TIME, OWED_STEPS, TAKEN_BACK } from '../joint/owed-steps.js';

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
      return `select count(*) from ${OWED_STEPS} where ${due(scope)}`;
    case 'steps-in-time':
      return `select count(*) from ${OWED_STEPS} where ${due(scope)} and ${IN_TIME}`;
    case 'rewards-executed':
      return executed('reward', scope);
    case 'penalties-executed':
      return executed('penalty', scope);
  }
}

const RECEIPTS = 'credit.check_receipt r';
const DOCUMENT = `convert_from(r.document, 'UTF8')::jsonb`;

function checked({ month, of }: UseScope): string {
  return `${inMonths('r.checked_on', { from: month, until: month, asOf: null })}${ofDepartment('r.organ', { department: of?.organ ?? null })}`;
}

function due({ month, through, of }: UseScope): string {
  return `${inMonths('a.counts_on', { from: month, until: month, asOf: through })} and not ${TAKEN_BACK}${toldTo(of)}`;
}

function executed(polarity: 'reward' | 'penalty', { month, of }: UseScope): string {
  return `select count(*) from credit.measure_task_act a join credit.measure_task t on t.id = a.task_id where a.act = 'execute' and ${inMonths('a.written_on', { from: month, until: month, asOf: null })} and t.measure ->> 'polarity' = '${polarity}'${toldTo(of)}`;
}

function toldTo(of: UserOfCredit | null): string {
  return among('t.department', of?.departments ?? null);
}
