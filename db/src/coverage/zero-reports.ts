import type { Day, Month } from '@credit/domain';
import type { Queryable } from '../connection.js';

/** 零报告: a department's word that there is nothing to report. */
export interface ZeroReport {
  readonly organ: string;
  readonly item: string;
  readonly month: Month;
  readonly saidOn: Day;
  readonly operator: string;
}

/** Appends it; said again it stays as it was. Returns what stands. */
export async function keepZeroReport(db: Queryable, said: ZeroReport & { readonly holder: string }): Promise<ZeroReport> {
  const { organ, item, month, saidOn, operator, holder } = said;
  await db.query(
    `insert into credit.zero_report (organ, item, month, said_on, operator, holder) values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    [organ, item, `${month}-01`, saidOn, operator, holder],
  );
  const { rows } = await db.query<ZeroReport>(`${REPORTS} where month = $1 and organ = $2 and item = $3`, [`${month}-01`, organ, item]);
  return rows[0] ?? said;
}

export async function zeroReportsOf(db: Queryable, month: Month): Promise<readonly ZeroReport[]> {
  const { rows } = await db.query<ZeroReport>(`${REPORTS} where month = $1 order by organ, item`, [`${month}-01`]);
  return rows;
}

const REPORTS = `select organ, item, to_char(month, 'YYYY-MM') as month, said_on as "saidOn", operator from credit.zero_report`;
