import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createVault, openPool, openQueue, openStore, ReceivedFiles, type Queue, type Store, type Submission } from '@credit/db';
import { createTestDatabase, type TestDatabase } from '../../../../tests/postgres/test-database.js';
import { catalogue } from './penalty-mother.js';
import { runSubmission, type RunContext } from './run-submission.js';

const SENDERS = ['11430422MBX001011P', '11430422MBX001038F', '11430422MBX001097J', '11430422MBX001089P'];
const ROUNDS = 6;
const ROWS = 1500;

let database: TestDatabase;
let store: Store;
let queue: Queue;
let folder: string;
let context: RunContext;
let penalties: readonly string[];

beforeAll(async () => {
  database = await createTestDatabase();
  folder = mkdtempSync(join(tmpdir(), 'credit-orders-'));
  const vault = createVault(randomBytes(32));
  store = openStore({ url: database.appUrl, vault, maxConnections: 8 });
  queue = await openQueue(database.appUrl, { supervise: false });
  context = { store, catalogue, files: new ReceivedFiles(folder, vault) };
  const { penaltyCsv }: { penaltyCsv(options: { rows: number; subjects: number; seed: number }): string } = await import('../../../../bench/register/penalties.mjs');
  penalties = penaltyCsv({ rows: ROWS, subjects: 500, seed: 3 }).trimEnd().split('\n');
}, 60_000);
afterAll(async () => {
  await queue.stop({ graceful: false });
  await store.close();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

async function submit(lines: readonly string[], organ: string): Promise<Submission> {
  const bytes = Buffer.from(lines.join('\n'));
  return store.submissions.register(
    {
      item: 'administrative-penalty', organ, operation: 'upsert', fileName: '处罚.csv', byteSize: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'),
      storedName: await context.files.keep([bytes]), receivedOn: '2026-11-02', refusal: null,
    },
    queue,
  );
}

/** The lines of a file from the first to the last, or the other way round. */
function turned(lines: readonly string[], n: number): readonly string[] {
  const [headings = '', ...rows] = lines;
  return [headings, ...(n % 2 === 0 ? rows : rows.toReversed())];
}

async function deadlocks(): Promise<number> {
  // What a connection has counted is seen by others at the latest when it ends.
  await store.close();
  store = openStore({ url: database.appUrl, vault: store.vault, maxConnections: 8 });
  context = { ...context, store };
  const pool = openPool(database.ownerUrl, { max: 1 });
  try {
    const { rows } = await pool.query<{ n: number }>('select deadlocks::int as n from pg_stat_database where datname = current_database()');
    return rows[0]?.n ?? NaN;
  } finally {
    await pool.end();
  }
}

test('files of several senders with the same subjects and records in opposite orders, at the same moment: each record once, and nobody is locked out', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const lines = penalties.map((line) => line.replace('测算罚决', `测算罚决第${round}批`));
    const files = await Promise.all(SENDERS.map((organ, n) => submit(turned(lines, n), organ)));
    await Promise.all(files.map((file) => runSubmission(file, context)));
    const done = await Promise.all(files.map(({ receipt }) => store.submissions.find(receipt)));
    const sum = (count: 'accepted' | 'acceptedWithWarning' | 'duplicate'): number => done.reduce((total, each) => total + (each?.counts[count] ?? NaN), 0);
    expect({ taken: sum('accepted') + sum('acceptedWithWarning'), duplicates: sum('duplicate') }).toEqual({ taken: ROWS, duplicates: ROWS * (SENDERS.length - 1) });
  }
  expect(await deadlocks()).toBe(0);
}, 120_000);
