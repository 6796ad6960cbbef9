import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ORGANS } from '../files/county.js';
import { ROOT } from '../house/running-platform.js';
import { mountSmallDisk, withSmallDisk, type SmallDisk } from './small-disk.js';

const ROWS = 12_000;
/** Megabytes: a fresh cluster, and what is left for an upload of six but not for the work on it. */
const DISK = 400;
const LEFT = 12;

/** What stands on the small disk. */
type Arrangement = 'the received files and PostgreSQL' | 'PostgreSQL alone';

let disk: SmallDisk;
let elsewhere: string;
let house: ChildProcess;
let url: string;
let file: string;
let said = '';

beforeAll(async () => {
  const { penaltyCsv }: { penaltyCsv(options: { rows: number; subjects: number; seed: number }): string } = await import('../../bench/register/penalties.mjs');
  file = penaltyCsv({ rows: ROWS, subjects: 2000, seed: 17 });
});

/** As npm start does, but for installing and building: other tests use what is built. */
const AS_BUILT = `const { startHouse } = await import('./start/house.mjs'); await startHouse(process.env);`;

async function startHouse(arrangement: Arrangement): Promise<void> {
  disk = mountSmallDisk(DISK);
  elsewhere = mkdtempSync(join(tmpdir(), 'credit-roomy-'));
  const dataDir = join(disk.path, 'data');
  if (arrangement === 'PostgreSQL alone') {
    for (const folder of ['received', 'working']) {
      mkdirSync(join(elsewhere, folder));
      mkdirSync(dataDir, { recursive: true });
      symlinkSync(join(elsewhere, folder), join(dataDir, folder));
    }
  }
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  const { DATABASE_URL: _, ...env } = process.env;
  said = '';
  house = spawn(process.execPath, ['--input-type=module', '--eval', AS_BUILT], {
    cwd: ROOT,
    env: { ...env, PORT: String(port), DATA_DIR: dataDir, CREDIT_SAMPLE_COUNTY: '0', CREDIT_TODAY: '2026-11-02', NODE_ENV: 'test' }, stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [house.stdout, house.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => (said += text));
  await until(() => Promise.resolve(said.includes('信用衡南 ready')));
}

async function stopHouse(): Promise<void> {
  const ended = new Promise((done) => house.once('exit', done));
  house.kill('SIGTERM');
  await ended;
  disk.unmount();
  rmSync(elsewhere, { recursive: true, force: true });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let waited = 0; !(await isSo()); waited += 500) {
    if (waited > 240_000) throw new Error(`it did not come about; the house said:\n${said}`);
    await pause(500);
  }
}

async function ask(path: string, init: RequestInit = {}) {
  const token = readFileSync(join(disk.path, 'data', 'operator.token'), 'utf8').trim();
  const response = await fetch(url + path, { ...init, headers: { authorization: `Bearer ${token}` } });
  return { status: response.status, body: Object(await response.json()) };
}

async function post(text: string) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ item: 'administrative-penalty', organ: ORGANS.market, operation: 'upsert' })) form.set(name, value);
  form.set('file', new Blob([text]), '处罚.csv');
  return ask('/api/submissions', { method: 'POST', body: form });
}

const isDone = (receipt: unknown): Promise<boolean> => ask(`/api/submissions/${String(receipt)}`).then(({ body }) => body.state === 'done', () => false);

withSmallDisk('a disk that gets full in the middle of a file', () => {
  afterEach(stopHouse, 120_000);

  test.each<[Arrangement]>([['the received files and PostgreSQL'], ['PostgreSQL alone']])('%s: nothing is lost, and all goes on by itself when there is room', async (arrangement) => {
    await startHouse(arrangement);
    disk.fill(LEFT);
    const begun = await post(file);
    expect(begun.status).toBe(202);
    disk.fill();
    if (arrangement === 'PostgreSQL alone') await until(() => Promise.resolve(/No space left|No space|could not extend|意外退出/i.test(said)));
    // 503 where PostgreSQL has gone down for want of room before the upload came.
    else expect([503, 507]).toContain((await post(file)).status);
    await pause(5000);
    expect(await isDone(begun.body.receipt)).toBe(false);
    expect((await ask('/health/ready')).body).toMatchObject({ disk: 'full', waitsFor: expect.stringContaining('管理员腾出存储空间') });

    disk.clear();
    await until(() => isDone(begun.body.receipt));
    expect((await ask(`/api/submissions/${String(begun.body.receipt)}`)).body).toMatchObject({ refusal: null, dataRows: ROWS, counts: { rejected: 0, quarantined: 0, duplicate: 0 } });
    await until(() => ask('/health/ready').then(({ body }) => body.status === 'ok', () => false));
    const again = await post(file);
    expect(again.status).toBe(202);
    await until(() => isDone(again.body.receipt));
    expect((await ask(`/api/submissions/${String(again.body.receipt)}`)).body).toMatchObject({ dataRows: ROWS, counts: { duplicate: ROWS } });
  }, 900_000);
});
