import { randomUUID, createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCatalogue } from '@credit/catalogue';
import { createVault, openQueue, openStore, readReport, ReceivedFiles, type Queue, type Store } from '@credit/db';
import { createTestDatabase, type TestDatabase } from '../../../../tests/postgres/test-database.js';

import { runSubmission } from './run-submission.js';

let database: TestDatabase;
let store: Store;
let queue: Queue;
let dataDir: string;
const vault = createVault(Buffer.alloc(32, 7));
const expected = JSON.parse(readFileSync('tests/samples/expected.json', 'utf8'));

beforeAll(async () => {
  database = await createTestDatabase();
  store = openStore({ url: database.appUrl, vault });
  queue = await openQueue(database.appUrl, { supervise: false });
  dataDir = mkdtempSync(join(tmpdir(), 'credit-'));
  mkdirSync(join(dataDir, 'received'));
}, 60000);
afterAll(async () => {
  await queue.stop({ graceful: false });
  await store.close();
  await database.drop();
  rmSync(dataDir, { recursive: true });
});

test('samples', async () => {
  const catalogue = loadCatalogue();
  const files = new ReceivedFiles(dataDir, vault);
  const problems: string[] = [];
  for (const file of expected.files.filter((f: any) => f.order <= 18)) {
    const bytes = readFileSync(`apps/ingest/sample-county/${file.file}`);
    const storedName = randomUUID();
    writeFileSync(join(dataDir, 'received', storedName), vault.seal(bytes));
    const s = await store.submissions.register({ item: file.category.id, organ: file.provider.uscc, operation: file.operation, fileName: file.file, byteSize: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), storedName, receivedOn: '2026-11-02', refusal: null }, queue);
    const t = performance.now();
    await runSubmission(s, { store, catalogue, files });
    const done = await store.submissions.find(s.receipt);
    if (!done) throw new Error();
    const report = await readReport(store.pool, done);
    console.log(file.order, file.file, Math.round(performance.now() - t), JSON.stringify(report.counts), JSON.stringify(file.counts) === JSON.stringify(report.counts), report.refusal?.code, file.refusal?.code);
    const ours = new Map(report.rows.map((r) => [r.row, r]));
    for (const e of file.rows) {
      const o = ours.get(e.row);
      if (!o || o.outcome !== e.outcome || o.code !== e.code) problems.push(`${file.order} ${e.row} expected ${e.outcome} ${e.code} ${e.column} got ${o?.outcome} ${o?.code} ${o?.column} ${o?.found} ${o?.message}`);
      else if (e.column && o.column !== e.column) problems.push(`${file.order} ${e.row} column ${e.column} vs ${o.column}`);
      ours.delete(e.row);
    }
    for (const o of ours.values()) problems.push(`${file.order} ${o.row} unexpected ${o.outcome} ${o.code} ${o.column} ${o.found} ${o.message}`);
  }
  console.log(problems.length, problems.slice(0, 60).join('\n'));
}, 200000);
