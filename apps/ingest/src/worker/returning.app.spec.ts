import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCatalogue } from '@credit/catalogue';
import { createVault, openQueue, openStore, ReceivedFiles, type Queue, type Store, type Submission } from '@credit/db';
import { createTestDatabase, type TestDatabase } from '../../../../tests/postgres/test-database.js';
import { runSubmission } from '../pipeline/run-submission.js';
import type { ReturnContext } from '../returned/make-returned.js';
import { makeWaiting } from './returning.js';

const MARKET = '11430422MBX001011P';
const TEXT = '统一社会信用代码,名称,市场主体类型,成立日期,经营状态\n91430422MAX000015K,衡南县测试乙商贸有限公司,企业,2020-01-02,存续\n';

let database: TestDatabase;
let store: Store;
let queue: Queue;
let folder: string;
let context: ReturnContext;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = mkdtempSync(join(tmpdir(), 'credit-returning-'));
  const vault = createVault(randomBytes(32));
  store = openStore({ url: database.appUrl, vault, maxConnections: 6 });
  queue = await openQueue(database.appUrl, { supervise: false });
  context = { store, catalogue: loadCatalogue(), files: new ReceivedFiles(folder, vault) };
}, 60_000);
afterAll(async () => {
  await queue.stop({ graceful: false });
  await store.close();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

/** A file that was checked and whose workbook is asked for. */
async function asked(text: string = TEXT): Promise<Submission> {
  const storedName = await context.files.keep([Buffer.from(text)]);
  const submission = await store.submissions.register(
    { item: 'business-registration', organ: MARKET, operation: 'upsert', fileName: '登记.csv', byteSize: text.length, sha256: randomBytes(32).toString('hex'), storedName, receivedOn: '2026-11-02', refusal: null },
    queue,
  );
  await runSubmission(submission, context);
  await store.returned.ask(submission, queue);
  return submission;
}

test('a workbook that waits is made and kept sealed; nothing readable is left', async () => {
  const { id, receipt } = await asked();
  await makeWaiting(receipt, context);
  const made = await store.returned.find(id);
  if (made?.state !== 'ready') throw new Error(`not ready: ${JSON.stringify(made)}`);
  expect((await context.files.read(made.storedName)).subarray(0, 2).toString()).toBe('PK');
  expect(readdirSync(join(folder, 'working'))).toEqual([]);
});

test('made once it is not made again, and of an unknown receipt nothing is made', async () => {
  const { id, receipt } = await asked();
  await makeWaiting(receipt, context);
  const first = await store.returned.find(id);
  await makeWaiting(receipt, context);
  expect(await store.returned.find(id)).toEqual(first);
  await makeWaiting('S-20261102-999999', context);
});

test('what goes wrong is tried again, three times, and then given up with a word to the sender', async () => {
  const { id, receipt, storedName } = await asked();
  await context.files.destroy(storedName ?? '');
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    await expect(makeWaiting(receipt, context)).rejects.toMatchObject({ code: 'ENOENT' });
    expect(await store.returned.find(id)).toEqual({ state: 'waiting' });
  }
  await makeWaiting(receipt, context);
  expect(await store.returned.find(id)).toEqual({ state: 'failed', problem: expect.stringContaining('几次都没能做成') });
});

test('a file that cannot become a workbook is told so at once', async () => {
  const last = '91430422MAX000015J,衡南县测试甲商贸有限公司,企业,2020-01-02,存续\n';
  const { id, receipt } = await asked(`${TEXT}${'\n'.repeat(1_048_576)}${last}`);
  await makeWaiting(receipt, context);
  expect(await store.returned.find(id)).toEqual({ state: 'failed', problem: expect.stringContaining('一张表放不下') });
});
