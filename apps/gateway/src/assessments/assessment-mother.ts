import { openPool } from '@credit/db';
import { unheldUscc } from '../testing/codes-mother.js';
import { takeIn } from '../testing/register-mother.js';
import { penaltyRow, registrationRow } from '../testing/rows-mother.js';
import type { RunningGateway } from '../testing/running-gateway.js';

export const MARKET = '11430422MBX001011P';
export const HOUSING = '11430422MBX001038F';
export const FIRM = { code: unheldUscc(1), name: '某某测试食品有限公司' };
/** A clause that the market bureau answers for. */
export const CLAUSE = '2.1.1.1-b';

export const penalty = (number: number, more: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> => penaltyRow(FIRM, MARKET, { CF_WSH: `某市监罚〔2026〕${number}号`, ...more });

/** Two months of a county: files in time and late, rows that wait, a report of nothing, a spot check, clauses and tasks of joint measures that were due. */
export async function countyYear({ platform }: RunningGateway, ownerUrl: string): Promise<void> {
  await takeIn({ item: 'business-registration', organ: MARKET, receivedOn: '2026-11-02', rows: [registrationRow(FIRM)] }, platform);
  await takeIn({ item: 'administrative-penalty', organ: MARKET, receivedOn: '2026-11-03', rows: [1, 2, 3].map((n) => penalty(n, { CF_JDRQ: '2026-10-30' })), limit: 20 }, platform);
  await takeIn({ item: 'administrative-penalty', organ: MARKET, receivedOn: '2026-12-04', rows: [penalty(4), penalty(5)], limit: 20 }, platform);
  await takeIn({ item: 'administrative-penalty', organ: HOUSING, receivedOn: '2026-11-05', rows: [penaltyRow({ code: '', name: FIRM.name }, HOUSING, { CF_WSH: '某住建罚〔2026〕1号' })], limit: 7 }, platform);
  const pool = openPool(ownerUrl, { max: 1 });
  await pool.query(`insert into credit.zero_report (organ, item, month, said_on, operator, holder) values ('${HOUSING}', 'administrative-licence', '2026-12-01', '2026-12-09', '李经办', 'operator')`);
  await pool.query(`insert into credit.spot_check (number, organ, item, period_from, period_until, drawn_on, population, seed, operator, holder) values ('K-20261120-000001', '${HOUSING}', 'administrative-penalty', '2026-10-01', '2026-10-31', '2026-11-20', 9, 'a', '王', 'operator')`);
  await pool.query(`insert into credit.spot_check_case (number, seq, document_no) select 'K-20261120-000001', n, '某住建罚〔2026〕' || n || '号' from generate_series(1, 3) n`);
  await pool.query(`insert into credit.spot_check_result (number, seq, attempt, result, judged_on, operator, holder) values ('K-20261120-000001', 1, 1, 'reported', '2026-11-21', '王', 'operator'), ('K-20261120-000001', 2, 1, 'reported', '2026-11-21', '王', 'operator'), ('K-20261120-000001', 2, 2, 'not-reported', '2026-11-22', '王', 'operator'), ('K-20261120-000001', 3, 1, 'no-duty', '2026-11-21', '王', 'operator')`);
  await pool.query(`insert into credit.obligation_act (clause, seq, act, state, due_on, done_on, operator, holder) values ('${CLAUSE}', 1, 'set-due', 'open', '2026-12-15', '2026-11-10', '王', 'operator'), ('2.1.1.1-a', 1, 'set-due', 'open', '2026-12-15', '2026-11-10', '王', 'operator')`);
  await pool.query(`insert into credit.obligation_act (clause, seq, act, state, due_on, organ, said, done_on, operator, holder) values ('2.1.1.1-a', 2, 'report', 'reported', '2026-12-15', '${MARKET}', '已建立', '2026-12-10', '李', 'operator')`);
  const task = async (key: string): Promise<number | undefined> => {
    const { rows } = await pool.query<{ id: number }>(
      `insert into credit.measure_task (subject_id, key, episode, department, listing, measure, notified_on, state, due, seq) select id, $1, 1, 'food-drug-commerce-quality-bureau', '{}', '{}', '2026-11-03', 'accepted', null, 3 from credit.subject where code = '${FIRM.code}' returning id`, [key]);
    return rows[0]?.id;
  };
  // Answered in time; carried out in time, the department says, and written down two days late.
  await pool.query(
    `insert into credit.measure_task_act (task_id, seq, act, state, due, done_on, written_on, organ) values ($1, 1, 'notify', 'notified', '2026-11-10', '2026-11-03', '2026-11-03', null), ($1, 2, 'accept', 'accepted', '2026-11-24', '2026-11-09', '2026-11-09', '${MARKET}'), ($1, 3, 'execute', 'executed', null, '2026-11-24', '2026-11-26', '${MARKET}')`, [await task('k')]);
  // The listing ended before anything had to be done.
  await pool.query(
    `insert into credit.measure_task_act (task_id, seq, act, state, due, done_on, written_on) values ($1, 1, 'notify', 'notified', '2026-11-20', '2026-11-03', '2026-11-03'), ($1, 2, 'end', 'ended', null, '2026-11-12', '2026-11-12')`, [await task('l')]);
  await pool.end();
}
