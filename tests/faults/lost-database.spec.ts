import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { migrate, openPool, startEmbedded, type EmbeddedServer } from '@credit/db';
import { ORGANS } from '../files/county.js';
import { startPlatform, type RunningPlatform } from '../house/running-platform.js';

const ROWS = 12_000;

let dataDir: string;
let server: EmbeddedServer;
let platform: RunningPlatform;
let file: string;

beforeAll(async () => {
  const { penaltyCsv }: { penaltyCsv(options: { rows: number; subjects: number; seed: number }): string } = await import('../../bench/register/penalties.mjs');
  file = penaltyCsv({ rows: ROWS, subjects: 2000, seed: 13 });
  dataDir = mkdtempSync(join(tmpdir(), 'credit-lost-database-'));
  server = await startEmbedded({ dataDir });
  await migrate(server.ownerUrl);
  platform = await startPlatform({ today: '2026-11-02', database: { ownerUrl: server.ownerUrl, appUrl: server.appUrl, drop: () => Promise.resolve() } });
}, 180_000);
afterAll(async () => {
  await platform.stop();
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
}, 60_000);

async function post(text: string) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ item: 'administrative-penalty', organ: ORGANS.market, operation: 'upsert' })) form.set(name, value);
  form.set('file', new Blob([text]), '处罚.csv');
  const response = await fetch(`${platform.url}/api/submissions`, { method: 'POST', body: form, headers: { authorization: `Bearer ${platform.token()}` } });
  return { status: response.status, body: Object(await response.json()) };
}

async function ready() {
  const response = await fetch(`${platform.url}/health/ready`);
  return { status: response.status, body: Object(await response.json()) };
}

async function until(sql: string): Promise<void> {
  const pool = openPool(server.ownerUrl, { max: 1 });
  try {
    for (let waited = 0; (await pool.query(sql)).rowCount === 0; waited += 100) {
      if (waited > 240_000) throw new Error(`it did not come about: ${sql}`);
      await pause(100);
    }
  } finally {
    await pool.end();
  }
}

test('PostgreSQL stopped in the middle of a file and started again: said so meanwhile, then all goes on by itself, also for a worker that was started without it', async () => {
  const begun = await post(file);
  expect(begun.status).toBe(202);
  await until('select 1 from credit.submission where processed_rows > 0');
  await server.stop();

  expect(await ready()).toMatchObject({ status: 503, body: { status: 'unavailable', database: 'down', waitsFor: '数据库恢复连接' } });
  expect(await post('一\n')).toMatchObject({ status: 503, body: { error: { message: expect.stringContaining('过几分钟再试') } } });
  await platform.replaceWorker();
  await pause(3000);
  server = await startEmbedded({ dataDir, port: server.port });

  await until(`select 1 from credit.submission where receipt = '${String(begun.body.receipt)}' and state = 'done' and processed_rows = ${ROWS} and failures = 0`);
  expect(await ready()).toMatchObject({ status: 200, body: { status: 'ok', waitsFor: null } });
  const next = await post(file);
  expect(next.status).toBe(202);
  await until(`select 1 from credit.submission where receipt = '${String(next.body.receipt)}' and (counts->>'duplicate')::int = ${ROWS}`);
  await until(`select 1 where (select count(*) from credit.record_revision) = ${ROWS} and (select count(*) from credit.submission) = 2`);
}, 600_000);
