import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openPool, type Pool } from '@credit/db';
import { ORGANS } from '../files/county.js';
import { ROOT, startPlatform, type RunningPlatform } from '../house/running-platform.js';

const ROWS = 6000;
const SENDERS = [ORGANS.housing, ORGANS.market, ORGANS.transport, ORGANS.emergency];
const WORKERS = 4;
const STATES = ['存续', '歇业', '吊销', '注销'];

/** A worker's process and the receipts that it says it has worked. */
interface WorkerProcess {
  readonly child: ChildProcess;
  said: string;
}

let platform: RunningPlatform;
let pool: Pool;
let workers: readonly WorkerProcess[];
let penalties: readonly string[];

beforeAll(async () => {
  const { penaltyCsv }: { penaltyCsv(options: { rows: number; subjects: number; seed: number }): string } = await import('../../bench/register/penalties.mjs');
  penalties = penaltyCsv({ rows: ROWS, subjects: 1500, seed: 3 }).trimEnd().split('\n');
  platform = await startPlatform({ today: '2026-11-02', workers: 0 });
  pool = openPool(platform.database.ownerUrl, { max: 2 });
  workers = Array.from({ length: WORKERS }, startWorker);
  await until(() => Promise.resolve(workers.every(({ said }) => said.includes('就绪'))));
}, 120_000);
afterAll(async () => {
  for (const { child } of workers) child.kill('SIGTERM');
  await Promise.all(workers.map(({ child }) => (child.exitCode === null ? new Promise((done) => child.once('exit', done)) : undefined)));
  await pool.end();
  await platform.stop();
}, 60_000);

function startWorker(): WorkerProcess {
  const env = { ...process.env, DATABASE_URL: platform.database.appUrl, DATA_DIR: platform.dataDir, CREDIT_TODAY: '2026-11-02', NODE_ENV: 'test' };
  const child = spawn(process.execPath, [join(ROOT, 'apps/ingest/dist/main.js')], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const worker: WorkerProcess = { child, said: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (worker.said += text));
  return worker;
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let waited = 0; !(await isSo()); waited += 200) {
    if (waited > 300_000) throw new Error('it did not come about');
    await pause(200);
  }
}

async function send(lines: readonly string[], organ: string, item: string): Promise<void> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ item, organ, operation: 'upsert' })) form.set(name, value);
  form.set('file', new Blob([lines.join('\n')]), `${item}.csv`);
  const { status } = await fetch(`${platform.url}/api/submissions`, { method: 'POST', body: form, headers: { authorization: `Bearer ${platform.token()}` } });
  expect(status).toBe(202);
}

async function one(sql: string): Promise<unknown> {
  const { rows } = await pool.query<{ n: unknown }>(sql);
  return rows[0]?.n;
}

/** The same records with the others of a series, from the last to the first or rotated: every sender names the same subjects in another order. */
function inAnotherOrder(sender: number, series: string): readonly string[] {
  const [headings = '', ...rows] = penalties.map((line) => line.replace('测算罚决', `测算罚决${series}`));
  const turned = sender < 2 ? rows : [...rows.slice(ROWS / 2), ...rows.slice(0, ROWS / 2)];
  return [headings, ...(sender % 2 === 0 ? turned : turned.toReversed())];
}

/** The register's files of one sender: each month the subjects have another status. */
function registrations(month: number): readonly string[] {
  const subjects = new Map(penalties.slice(1).map((line) => [line.split(',')[2] ?? '', line.split(',')[0] ?? '']));
  return ['统一社会信用代码,名称,市场主体类型,成立日期,经营状态', ...[...subjects].map(([code, name]) => `${code},${name},企业,2015-03-02,${STATES[month] ?? ''}`)];
}

test('four workers share the work, keep each sender’s order and never lock each other out', async () => {
  for (const [month] of STATES.entries()) {
    for (const [n, organ] of SENDERS.entries()) await send(inAnotherOrder(n, `第${month}批`), organ, 'administrative-penalty');
    await send(registrations(month), ORGANS.market, 'business-registration');
  }
  const files = (SENDERS.length + 1) * STATES.length;
  const counted = (): readonly number[] => workers.map(({ said }) => said.split('处理完毕').length - 1);
  await until(() => Promise.resolve(counted().reduce((sum, n) => sum + n, 0) >= files));

  const worked = counted();
  expect(worked.reduce((sum, n) => sum + n, 0)).toBe(files);
  expect(worked.filter((n) => n > 0).length).toBeGreaterThanOrEqual(3);

  expect(await one(`select deadlocks::int as n from pg_stat_database where datname = current_database()`)).toBe(0);
  expect(await one(`select count(*)::int as n from credit.submission where state <> 'done' or failures > 0 or unfinished > 1`)).toBe(0);
  // Whoever came first with a record brought it; the others are told that it was received.
  expect(await one(`select count(*)::int as n from credit.record_revision where category = 'administrative-penalty'`)).toBe(ROWS * STATES.length);
  expect(await one(`select count(*)::int as n from credit.submission_row where code = 'ALREADY_RECEIVED'`)).toBe(ROWS * STATES.length * (SENDERS.length - 1));
  // The later file of a sender begins after the earlier one has ended.
  const overtaken = `select count(*)::int as n from credit.submission later join credit.submission earlier using (organ, item)
    where earlier.id < later.id and (select min(recorded_at) from credit.record_revision where submission_id = later.id) < earlier.finished_at`;
  expect(await one(overtaken)).toBe(0);
  expect(await one(`select string_agg(distinct status, ',') as n from credit.subject`)).toBe(STATES.at(-1));
  expect(await one(`select string_agg(distinct steps, ' ') as n from (
      select string_agg(fields->>'${await statusField()}', '→' order by seq) as steps from credit.record_revision where category = 'business-registration' group by subject_id) as s`)).toBe(STATES.join('→'));
}, 600_000);

/** The field of the registration's form in which the status stands. */
async function statusField(): Promise<string> {
  const { rows } = await pool.query<{ key: string }>(
    `select distinct key from credit.record_revision, jsonb_each_text(fields) where category = 'business-registration' and value = '歇业'`,
  );
  expect(rows).toHaveLength(1);
  return rows[0]?.key ?? '';
}
