import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openPool } from '@credit/db';
import { startPlatform, type RunningPlatform } from '../house/running-platform.js';

const MARKET = '11430422MBX001011P';
const ROWS = 9_000;
const HEADINGS = '统一社会信用代码,名称,市场主体类型,成立日期,经营状态';
const text = (code: string): string => `${HEADINGS}\n${code},衡南县样例${code.slice(-4)}有限公司,企业,2020-01-02,存续\n`;

let platform: RunningPlatform;
let folder: string;
beforeEach(async () => {
  platform = await startPlatform({ today: '2026-11-02', workers: 0 });
  folder = mkdtempSync(join(tmpdir(), 'credit-given-up-'));
}, 60_000);
afterEach(async () => {
  await platform.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function send(name: string, content: string, item = 'business-registration'): Promise<string> {
  const path = join(folder, name);
  writeFileSync(path, content);
  const { document } = await platform.creditJson(['submit', path, '--item', item, '--organ', MARKET, '--no-wait']);
  return String(document['receipt']);
}

/** The state that a submission ended in; not asked of the platform, which may have no database just now. */
async function untilEnded(receipt: string): Promise<Record<string, unknown>> {
  await inDatabase(platform.database.ownerUrl, async (query) => {
    const ended = `select 1 from credit.submission where receipt = '${receipt}' and state in ('done', 'refused')`;
    for (let waited = 0; (await query(ended)).length === 0; waited += 200) {
      if (waited > 120_000) throw new Error(`${receipt} was not worked`);
      await pause(200);
    }
  });
  return (await platform.creditJson(['report', receipt])).document;
}

async function inDatabase<T>(url: string, work: (query: (sql: string) => Promise<readonly T[]>) => Promise<void>): Promise<void> {
  const pool = openPool(url, { max: 1 });
  try {
    await work(async (sql) => (await pool.query(sql)).rows);
  } finally {
    await pool.end();
  }
}

test('a file that can never be worked is given up after a few tries, kept, and does not block the sender’s next one', async () => {
  const poisoned = await send('poisoned.csv', text('91430422MAX000015J'));
  const received = join(platform.dataDir, 'received');
  const [sealed = ''] = readdirSync(received);
  const bytes = readFileSync(join(received, sealed));
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 0xff;
  writeFileSync(join(received, sealed), bytes);
  const next = await send('next.csv', text('91430422MAX000090B'));
  await platform.replaceWorker();

  expect(await untilEnded(next)).toMatchObject({ state: 'done', counts: { accepted: 1 } });
  expect(await untilEnded(poisoned)).toMatchObject({
    state: 'refused', dataRows: null, counts: null, refusal: { code: 'PROCESSING_FAILED', fix: expect.stringContaining(poisoned) },
  });
  expect(readdirSync(received)).toContain(sealed);
}, 120_000);

test('a file of which every worker dies is given up too', async () => {
  const deadly = await send('deadly.csv', text('91430422MAX000015J'));
  await inDatabase(platform.database.ownerUrl, async (query) => void (await query(`update credit.submission set unfinished = 20`)));
  await platform.replaceWorker();
  expect(await untilEnded(deadly)).toMatchObject({ state: 'refused', refusal: { code: 'PROCESSING_FAILED' } });
}, 120_000);

test('a database that goes away in the middle of a file does not count as a try', async () => {
  const { penaltyCsv }: { penaltyCsv(options: { rows: number; subjects: number; seed: number }): string } = await import('../../bench/register/penalties.mjs');
  const { database } = platform;
  const name = new URL(database.appUrl).pathname.slice(1);
  await platform.replaceWorker();
  const receipt = await send('penalties.csv', penaltyCsv({ rows: ROWS, subjects: 2000, seed: 11 }), 'administrative-penalty');
  await inDatabase(database.ownerUrl, async (query) => {
    const begun = async (): Promise<boolean> => (await query('select 1 from credit.submission where processed_rows > 0')).length > 0;
    for (let waited = 0; !(await begun()); waited += 50) {
      if (waited > 60_000) throw new Error('no worker has begun');
      await pause(50);
    }
  });
  await inDatabase(String(process.env['TEST_SUPERUSER_URL']), async (query) => {
    for (let outage = 0; outage < 2; outage += 1) {
      await query(`alter database "${name}" allow_connections false`);
      await query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
      await pause(2000);
      await query(`alter database "${name}" allow_connections true`);
      await pause(1000);
    }
  });
  expect(await untilEnded(receipt)).toMatchObject({ state: 'done', dataRows: ROWS });
  await inDatabase(database.ownerUrl, async (query) => {
    expect(await query(`select failures from credit.submission`)).toEqual([{ failures: 0 }]);
  });
}, 170_000);
