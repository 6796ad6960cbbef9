import type { Day, Month } from '@credit/domain';
import type { Queryable } from '../connection.js';
import { IN_TIME, OWED_STEPS, TAKEN_BACK } from '../joint/owed-steps.js';

/** Checks of one organ for one kind of decision in one month. */
export interface CheckTally {
  readonly month: Month;
  /** Null: asked for no organ. */
  readonly organ: string | null;
  readonly scenario: string;
  readonly checks: number;
  readonly lines: number;
  /** Lines to which a green channel applied. */
  readonly green: number;
  /** Repeated by watches; in none of the others. */
  readonly again: number;
}

/** Steps of joint measures that fell due to one department in one month. */
export interface StepTally {
  readonly month: Month;
  readonly department: string;
  readonly due: number;
  readonly inTime: number;
}

/** Measures that one department applied in one month. */
export interface ExecutedTally {
  readonly month: Month;
  readonly department: string;
  readonly polarity: string;
  readonly executed: number;
}

/** Months from the first to the last, both included. */
export interface MonthSpan {
  readonly from: Month;
  readonly until: Month;
}

/** Read by the months' own entries of an index (check_receipt_by_day), whatever else there is. */
export async function checksOfMonths(db: Queryable, { from, until }: MonthSpan): Promise<readonly CheckTally[]> {
  const { rows } = await db.query<CheckTally>({
    name: 'checks-of-months',
    text: `select to_char(checked_on, 'YYYY-MM') as month, organ, scenario, (count(*) filter (where watch is null))::int as checks,
                  (coalesce(sum(row_count) filter (where watch is null), 0))::int as lines, (coalesce(sum(green_rows) filter (where watch is null), 0))::int as green,
                  (count(*) filter (where watch is not null))::int as again
             from credit.check_receipt where checked_on >= $1::date and checked_on < $2::date + interval '1 month' group by 1, 2, 3 order by 1, 2, 3`,
    values: span({ from, until }),
  });
  return rows;
}

/** Steps whose last day is over; one that was taken back before is none. */
export async function stepsOfMonths(db: Queryable, { from, until, through }: MonthSpan & { readonly through: Day }): Promise<readonly StepTally[]> {
  const { rows } = await db.query<StepTally>({
    name: 'steps-of-months',
    text: `select to_char(a.counts_on, 'YYYY-MM') as month, t.department, count(*)::int as due, (count(*) filter (where ${IN_TIME}))::int as "inTime"
             from ${OWED_STEPS} where a.counts_on >= $1::date and a.counts_on < $2::date + interval '1 month' and a.counts_on <= $3::date and not ${TAKEN_BACK} group by 1, 2 order by 1, 2`,
    values: [...span({ from, until }), through],
  });
  return rows;
}

export async function executedOfMonths(db: Queryable, { from, until }: MonthSpan): Promise<readonly ExecutedTally[]> {
  const { rows } = await db.query<ExecutedTally>({
    name: 'executed-of-months',
    text: `select to_char(a.written_on, 'YYYY-MM') as month, t.department, t.measure ->> 'polarity' as polarity, count(*)::int as executed
             from credit.measure_task_act a join credit.measure_task t on t.id = a.task_id
            where a.act = 'execute' and a.written_on >= $1::date and a.written_on < $2::date + interval '1 month' group by 1, 2, 3 order by 1, 2, 3`,
    values: span({ from, until }),
  });
  return rows;
}

function span({ from, until }: MonthSpan): string[] {
  return [`${from}-01`, `${until}-01`];
}
