import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCatalogue } from '@credit/catalogue';
import { createVault, openPool, openQueue, openStore, ReceivedFiles, withSenderLock, type Queue, type Store, type Submission } from '@credit/db';
import { createTestDatabase, type TestDatabase } from '../../../../tests/postgres/test-database.js';
import type { RunContext } from '../pipeline/run-submission.js';
import { attemptSubmission } from './attempt-submission.js';

let database: TestDatabase;
let store: Store;
let queue: Queue;
let folder: string;
let context: RunContext;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = mkdtempSync(join(tmpdir(), 'credit-attempt-'));
  const vault = createVault(randomBytes(32));
  store = openStore({ url: database.appUrl, vault, maxConnections: 4 });
  queue = await openQueue(database.appUrl, { supervise: false });
  context = { store, catalogue: loadCatalogue(), files: new ReceivedFiles(folder, vault) };
}, 60_000);
afterAll(async () => {
  await queue.stop({ graceful: false });
  await store.close();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

/** A submission whose bytes are gone: no outage, and it will never be worked. */
async function hopeless(): Promise<Submission> {
  return store.submissions.register(
    { item: 'business-registration', organ: '11430422MBX001011P', operation: 'upsert', fileName: '登记.csv', byteSize: 1, sha256: randomBytes(32).toString('hex'), storedName: 'gone.sealed', receivedOn: '2026-11-02', refusal: null },
    queue,
  );
}

async function triesOf({ id }: Submission): Promise<object | undefined> {
  const { rows } = await store.pool.query<object>('select state, failures, unfinished from credit.submission where id = $1', [id]);
  return rows[0];
}

/** Breaks every connection of the application. */
async function breakConnections(): Promise<void> {
  const pool = openPool(String(process.env['TEST_SUPERUSER_URL']), { max: 1 });
  await pool.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [new URL(database.appUrl).pathname.slice(1)]);
  await pool.end();
}

test('an error while the sender’s lock holds is the file’s: it counts, and the third time the file is given up', async () => {
  const submission = await hopeless();
  for (const failures of [1, 2]) {
    await withSenderLock(store.pool, submission, (isHeld) => expect(attemptSubmission(submission, context, isHeld)).rejects.toMatchObject({ code: 'ENOENT' }));
    expect(await triesOf(submission)).toEqual({ state: 'working', failures, unfinished: 0 });
  }
  await withSenderLock(store.pool, submission, (isHeld) => attemptSubmission(submission, context, isHeld));
  expect(await triesOf(submission)).toMatchObject({ state: 'refused' });
});

test('the same error after the lock was lost counts for nothing: the database went away under the work', async () => {
  const submission = await hopeless();
  await withSenderLock(store.pool, submission, async (isHeld) => {
    await breakConnections();
    await expect(attemptSubmission(submission, context, isHeld)).rejects.toThrow();
    await expect(attemptSubmission(submission, context, isHeld)).rejects.toMatchObject({ code: 'ENOENT' });
  });
  expect(await triesOf(submission)).toEqual({ state: 'working', failures: 0, unfinished: 0 });
});
