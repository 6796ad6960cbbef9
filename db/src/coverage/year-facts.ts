import type { Day, Month } from '@credit/domain';
import type { Queryable } from '../connection.js';
import { IN_TIME, OWED_STEPS, TAKEN_BACK } from '../joint/owed-steps.js';

/** Months of a year, and what was known at the end of a day. */
export interface YearSpan {
  readonly from: Month;
  readonly until: Month;
  readonly asOf: Day;
}

/** What a spot check drawn in the months showed by the day. */
export interface SpotFinding {
  readonly number: string;
  readonly organ: string;
  readonly item: string;
  readonly month: Month;
  /** Compared cases that had to be reported. */
  readonly sampled: number;
  readonly unreported: number;
}

export async function spotFindings(db: Queryable, { from, until, asOf }: YearSpan): Promise<readonly SpotFinding[]> {
  const { rows } = await db.query<SpotFinding>(
    `select k.number, k.organ, k.item, to_char(k.drawn_on, 'YYYY-MM') as month, count(*) filter (where r.result <> 'no-duty')::int as sampled,
            count(*) filter (where r.result = 'not-reported')::int as unreported
       from credit.spot_check k join credit.spot_check_case c on c.number = k.number
      cross join lateral (select result from credit.spot_check_result r where r.number = c.number and r.seq = c.seq and r.judged_on <= $3 order by attempt desc limit 1) r
      where k.drawn_on >= $1::date and k.drawn_on < $2::date + interval '1 month' and k.drawn_on <= $3 group by k.number order by k.number`,
    [`${from}-01`, `${until}-01`, asOf],
  );
  return rows;
}

/** Steps of joint measures that count in the months, of one department of the policy. */
export interface YearStepTally {
  readonly department: string;
  readonly due: number;
  readonly inTime: number;
  /** Ids of tasks that had a step that was not done in time. */
  readonly late: readonly number[];
}

export async function stepTallies(db: Queryable, { from, until, asOf }: YearSpan): Promise<readonly YearStepTally[]> {
  const { rows } = await db.query<YearStepTally>(
    `select t.department, count(*)::int as due, (count(*) filter (where ${IN_TIME}))::int as "inTime",
            coalesce(array_agg(distinct t.id) filter (where not ${IN_TIME}), '{}') as late
       from ${OWED_STEPS} where a.counts_on >= $1::date and a.counts_on < $2::date + interval '1 month' and a.counts_on <= $3 and not ${TAKEN_BACK} group by t.department order by t.department`,
    [`${from}-01`, `${until}-01`, asOf],
  );
  return rows.map((row) => ({ ...row, late: row.late.map(Number) }));
}
