import { randomBytes } from 'node:crypto';
import { createVault, openPool, openQueue, openStore, readJudgedRows, readReport, RETURNED_QUEUE, replaySubmission, type Pool, type Queue, type Store, type Submission } from '@credit/db';
import { createTestDatabase, type TestDatabase } from '../../../tests/postgres/test-database.js';

let database: TestDatabase;
let owner: Pool;
let store: Store;
let queue: Queue;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = openPool(database.ownerUrl, { max: 2 });
  store = openStore({ url: database.appUrl, vault: createVault(randomBytes(32)), maxConnections: 6 });
  queue = await openQueue(database.appUrl, { supervise: false });
}, 30_000);
afterAll(async () => {
  await queue.stop({ graceful: false });
  await store.close();
  await owner.end();
  await database.drop();
});

async function submission(): Promise<Submission> {
  return store.submissions.register(
    {
      item: 'administrative-penalty', organ: '11430422MBX001011P', operation: 'upsert', fileName: 'a.csv', byteSize: 1, sha256: randomBytes(32).toString('hex'),
      storedName: null, receivedOn: '2026-11-02', refusal: null,
    },
    queue,
  );
}

describe('a workbook is asked for', () => {
  test('once, however often; one job is sent', async () => {
    const sent = await submission();
    for (let i = 0; i < 3; i += 1) expect(await store.returned.ask(sent, queue)).toEqual({ state: 'waiting' });
    expect(await store.returned.waiting()).toEqual([sent.receipt]);
    const jobs = await queue.fetch<{ receipt: string }>(RETURNED_QUEUE, { batchSize: 10 });
    expect(jobs.map((job) => job.data.receipt)).toEqual([sent.receipt]);
    await store.returned.keep(sent.id, 'made.sealed');
    expect(await store.returned.ask(sent, queue)).toEqual({ state: 'ready', storedName: 'made.sealed' });
    expect(await store.returned.waiting()).toEqual([]);
  });

  test('and made by one worker at a time, which is told how often it was tried', async () => {
    const sent = await submission();
    await store.returned.ask(sent, queue);
    const seen: number[] = [];
    await store.returned.withWaiting(sent.id, async (before) => {
      seen.push(before);
      await store.returned.withWaiting(sent.id, async () => void seen.push(-1));
    });
    await store.returned.withWaiting(sent.id, async (before) => void seen.push(before));
    expect(seen).toEqual([0, 1]);
    await store.returned.fail(sent.id, '太长');
    await store.returned.withWaiting(sent.id, async () => void seen.push(-2));
    expect(seen).toEqual([0, 1]);
    expect(await store.returned.ask(sent, queue)).toEqual({ state: 'failed', problem: '太长' });
  });

  test('a work that throws frees it for the next one', async () => {
    const sent = await submission();
    await store.returned.ask(sent, queue);
    await expect(store.returned.withWaiting(sent.id, () => Promise.reject(new Error('disk full')))).rejects.toThrow('disk full');
    const seen: number[] = [];
    await store.returned.withWaiting(sent.id, async (before) => void seen.push(before));
    expect(seen).toEqual([1]);
  });

  test('what was made long ago is forgotten, and made again when asked for', async () => {
    const sent = await submission();
    await store.returned.ask(sent, queue);
    await store.returned.keep(sent.id, 'old.sealed');
    await store.returned.forgetOld();
    expect(await store.returned.find(sent.id)).toMatchObject({ state: 'ready' });
    await owner.query(`update credit.returned_workbook set made_at = now() - interval '8 days' where submission_id = $1`, [sent.id]);
    await store.returned.forgetOld();
    expect(await store.returned.find(sent.id)).toBeUndefined();
    expect(await store.returned.ask(sent, queue)).toEqual({ state: 'waiting' });
  });
});

describe('the rows that are told', () => {
  const OTHER = { code: 'USCC_INVALID', column: '代码', found: '9', message: '位数不对', fix: '请核对' };

  async function reported(): Promise<Submission> {
    const sent = await submission();
    await owner.query(
      `insert into credit.submission_row (submission_id, row, outcome, code, column_heading, also, found, message, fix, proposed) values
         ($1, 2, 'accepted', null, null, null, null, null, null, null),
         ($1, 3, 'duplicate', 'ALREADY_RECEIVED', null, null, null, '收过', '不需要处理', null),
         ($1, 4, 'accepted-with-warning', 'IDENTIFIER_REPAIRED', '代码', null, 'O', '改正', '请改', '0'),
         ($1, 5, 'skipped', 'BLANK_ROW', null, null, null, null, null, null),
         ($1, 6, 'skipped', 'NOTE_ROW', null, null, null, null, null, null),
         ($1, 7, 'rejected', 'DATE_INVALID', '日期', $2, '2026-02-30', '没有这一天', '请填写', null),
         ($1, 8, 'quarantined', 'SUBJECT_UNKNOWN', '代码', null, null, '没有', '请补', null)`,
      [sent.id, JSON.stringify([OTHER])],
    );
    return sent;
  }

  test('are all but the accepted and the blank ones, the most urgent first, each fault in its words', async () => {
    const { told, more } = await readJudgedRows(store.pool, (await reported()).id, 100);
    expect(told.map(({ row, outcome }) => `${row} ${outcome}`)).toEqual(['7 rejected', '8 quarantined', '4 accepted-with-warning', '3 duplicate', '6 skipped']);
    expect(told[0]?.faults).toEqual([{ code: 'DATE_INVALID', column: '日期', found: '2026-02-30', message: '没有这一天', fix: '请填写' }, OTHER]);
    expect(told[2]?.faults).toEqual([expect.objectContaining({ proposed: '0' })]);
    expect(told[4]).toEqual({ row: 6, outcome: 'skipped', code: 'NOTE_ROW', faults: [] });
    expect(more).toEqual([]);
  });

  test('where they are too many, the rest is only counted', async () => {
    const { told, more } = await readJudgedRows(store.pool, (await reported()).id, 2);
    expect(told.map(({ row }) => row)).toEqual([7, 8]);
    expect([...more].sort((a, b) => (a.rows[0] ?? 0) - (b.rows[0] ?? 0))).toEqual([
      { outcome: 'duplicate', rows: [3] }, { outcome: 'accepted-with-warning', rows: [4] }, { outcome: 'skipped', rows: [6] },
    ]);
  });

  test('the report itself names further faults by code and column only', async () => {
    const { rows } = await readReport(store.pool, await reported());
    expect(rows.find(({ row }) => row === 7)?.also).toEqual([{ code: 'USCC_INVALID', column: '代码' }]);
  });

  test('the same bytes sent again have the same words and proposals', async () => {
    const earlier = await reported();
    await owner.query(`update credit.submission set state = 'done' where id = $1`, [earlier.id]);
    const again = await submission();
    await store.submissions.begin(again.id);
    await replaySubmission(store.pool, again, earlier);
    const { told } = await readJudgedRows(store.pool, again.id, 100);
    expect(told.map(({ row, outcome }) => `${row} ${outcome}`)).toEqual(['7 rejected', '8 quarantined', '2 duplicate', '3 duplicate', '4 duplicate', '6 skipped']);
    expect(told[0]?.faults[1]).toEqual(OTHER);
    expect(told.flatMap(({ faults }) => faults.flatMap(({ proposed }) => proposed ?? []))).toEqual([]);
  });
});
