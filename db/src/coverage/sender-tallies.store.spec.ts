import { randomBytes } from 'node:crypto';
import { createVault, lastSent, openPool, openQueue, openStore, replaySubmission, talliesOfMonth, type ArrivedFile, type Pool, type Queue, type Store, type Submission } from '@credit/db';
import { createTestDatabase, type TestDatabase } from '../../../tests/postgres/test-database.js';
import { advanceCheckpoint } from '../submissions/checkpoint.js';
import { inTransaction } from '../connection.js';

const ORGAN = '11430422MBX001038F';
const ITEM = 'administrative-penalty';

let database: TestDatabase;
let owner: Pool;
let store: Store;
let queue: Queue;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = openPool(database.ownerUrl, { max: 2 });
  store = openStore({ url: database.appUrl, vault: createVault(randomBytes(32)), maxConnections: 6 });
  queue = await openQueue(database.appUrl, { supervise: false });
}, 60_000);
afterAll(async () => {
  await queue.stop({ graceful: false });
  await store.close();
  await owner.end();
  await database.drop();
});

function arrived(more: Partial<ArrivedFile> = {}): Promise<Submission> {
  return store.submissions.register(
    { item: ITEM, organ: ORGAN, operation: 'upsert', fileName: 'a.csv', byteSize: 1, sha256: randomBytes(32).toString('hex'), storedName: null, receivedOn: '2026-11-02', refusal: null, ...more },
    queue,
  );
}

/** Rows of one batch: an accepted one, a late one, one that is late besides, a rejected one. */
const BATCH = [
  { row: 2, outcome: 'accepted', faults: [], category: 'administrative-penalty' },
  { row: 3, outcome: 'accepted-with-warning', faults: [{ code: 'REPORTED_LATE' }], category: 'administrative-penalty-person' },
  { row: 4, outcome: 'accepted-with-warning', faults: [{ code: 'NAME_DIFFERS' }, { code: 'REPORTED_LATE' }], category: 'administrative-penalty' },
  { row: 5, outcome: 'rejected', faults: [{ code: 'USCC_INVALID' }], category: null },
] as const;

async function worked(submission: Submission): Promise<void> {
  await store.submissions.begin(submission.id);
  const tallies = { unclassed: 0, untimed: 1, untimedYears: [2027] };
  await inTransaction(store.pool, (client) => advanceCheckpoint(client, { id: submission.id, item: ITEM, lastRow: 0, tallies }, BATCH));
  await store.submissions.finish(submission.id);
}

const tallyOf = async (month: string, item = ITEM): Promise<unknown> => (await talliesOfMonth(store.pool, month)).find((tally) => tally.item === item);

test('a file counts from its receipt on: first as waiting, then with its rows, the late ones once each', async () => {
  const first = await arrived();
  expect(await tallyOf('2026-11')).toMatchObject({ submissions: 1, waiting: 1, refused: 0, accepted: 0, lastReceived: '2026-11-02' });
  await worked(first);
  expect(await tallyOf('2026-11')).toMatchObject({ submissions: 1, waiting: 0, accepted: 1, acceptedWithWarning: 2, rejected: 1, late: 2, untimed: 1, corrected: 0, twinRows: 1 });
});

test('a refused file counts as one refused submission', async () => {
  const sealed = await arrived({ item: 'wage-arrears-blacklist' });
  await store.submissions.begin(sealed.id);
  await store.submissions.refuse(sealed.id, { code: 'FILE_UNREADABLE', message: '读不出', fix: '重报' }, null);
  await arrived({ item: 'wage-arrears-blacklist', refusal: { code: 'FILE_TOO_LARGE', message: '太大', fix: '拆分' } });
  expect(await tallyOf('2026-11', 'wage-arrears-blacklist')).toMatchObject({ submissions: 2, refused: 2, waiting: 0, accepted: 0 });
});

test('corrections are counted apart: their lateness is not judged', async () => {
  await worked(await arrived({ item: 'tax-arrears', operation: 'correct' }));
  expect(await tallyOf('2026-11', 'tax-arrears')).toMatchObject({ submissions: 1, corrected: 3 });
});

test('the same bytes again add a file and duplicates, and nothing late', async () => {
  const bytes = { item: 'rural-honour', sha256: 'a'.repeat(64) };
  const first = await arrived(bytes);
  await worked(first);
  await owner.query(
    `insert into credit.submission_row (submission_id, row, outcome, code, category) values ($1, 2, 'accepted', null, 'rural-honour'), ($1, 3, 'accepted-with-warning', 'REPORTED_LATE', 'somebody-else'), ($1, 5, 'rejected', 'USCC_INVALID', null)`,
    [first.id],
  );
  const before = await tallyOf('2026-11', 'rural-honour');
  const again = await arrived(bytes);
  await store.submissions.begin(again.id);
  await replaySubmission(store.pool, again, first);
  expect(await tallyOf('2026-11', 'rural-honour')).toMatchObject({ ...Object(before), submissions: 2, duplicate: 2, rejected: 2, twinRows: 2 });
});

test('a transaction that fails leaves no trace in the tally', async () => {
  const { id } = await arrived({ item: 'licence-commitment' });
  await store.submissions.begin(id);
  const before = await tallyOf('2026-11', 'licence-commitment');
  await expect(inTransaction(store.pool, async (client) => {
    await advanceCheckpoint(client, { id, item: ITEM, lastRow: 0, tallies: { unclassed: 0, untimed: 0, untimedYears: [] } }, BATCH);
    throw new Error('the power went');
  })).rejects.toThrow('the power went');
  expect(await tallyOf('2026-11', 'licence-commitment')).toEqual(before);
});

test('months are those of the received day; the last day is told up to a month', async () => {
  await worked(await arrived({ item: 'tax-credit-rating-a', receivedOn: '2026-10-31' }));
  await worked(await arrived({ item: 'tax-credit-rating-a', receivedOn: '2026-11-01' }));
  expect(await tallyOf('2026-10', 'tax-credit-rating-a')).toMatchObject({ submissions: 1 });
  const pair = { organ: ORGAN, item: 'tax-credit-rating-a' };
  expect([...(await lastSent(store.pool, [pair], '2026-10'))]).toEqual([[`${ORGAN} tax-credit-rating-a`, '2026-10-31']]);
  expect([...(await lastSent(store.pool, [pair, { organ: ORGAN, item: 'none' }], '2026-12'))]).toEqual([[`${ORGAN} tax-credit-rating-a`, '2026-11-01']]);
});

test('an upload does not wait for a file of the same sender that is at work', async () => {
  const { id } = await arrived({ item: 'transport-credit-grade' });
  await store.submissions.begin(id);
  await inTransaction(store.pool, async (client) => {
    await advanceCheckpoint(client, { id, item: ITEM, lastRow: 0, tallies: { unclassed: 0, untimed: 0, untimedYears: [] } }, BATCH);
    await expect(arrived({ item: 'transport-credit-grade' })).resolves.toMatchObject({ state: 'queued' });
  });
  expect(await tallyOf('2026-11', 'transport-credit-grade')).toMatchObject({ submissions: 2, accepted: 1 });
}, 10_000);

test('what was counted step by step is what counting anew gives', async () => {
  const { rows } = await owner.query(
    `select organ, item, month, operation, submissions, refused, done, accepted, accepted_with_warning, rejected, quarantined, duplicate, skipped, late, untimed, twin_rows,
            last_received_on from credit.coverage_tally
     except
     select organ, item, date_trunc('month', received_on)::date, operation, count(*), count(*) filter (where state = 'refused'),
            count(*) filter (where state = 'done'), sum((counts->>'accepted')::int), sum((counts->>'acceptedWithWarning')::int), sum((counts->>'rejected')::int),
            sum((counts->>'quarantined')::int), sum((counts->>'duplicate')::int), sum((counts->>'skipped')::int), sum(late_rows),
            sum((tallies->>'untimed')::int), sum(twin_rows), max(received_on)
       from credit.submission group by 1, 2, 3, 4`,
  );
  expect(rows).toEqual([]);
});
