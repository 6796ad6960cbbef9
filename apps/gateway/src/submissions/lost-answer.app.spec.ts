import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openPool, sweepReceived } from '@credit/db';
import { startCuttingProxy, type CuttingProxy } from '../../../../tests/postgres/cutting-proxy.js';
import { createTestDatabase, type TestDatabase } from '../../../../tests/postgres/test-database.js';
import { unheldUscc } from '../testing/codes-mother.js';
import { startGateway, type RunningGateway } from '../testing/running-gateway.js';

const FIELDS = { item: 'administrative-penalty', organ: unheldUscc(9, '11'), operation: 'upsert' };

let database: TestDatabase;
let proxy: CuttingProxy;
let gateway: RunningGateway;
beforeAll(async () => {
  database = await createTestDatabase();
  proxy = await startCuttingProxy(database.appUrl);
  gateway = await startGateway(database, { DATABASE_URL: proxy.url });
}, 60_000);
afterAll(async () => {
  await proxy.close();
  await gateway.stop();
});
afterEach(() => proxy.restore());

async function post(text: string) {
  const form = new FormData();
  for (const [name, value] of Object.entries(FIELDS)) form.set(name, value);
  form.set('file', new Blob([text]), '处罚.csv');
  const response = await fetch(`${gateway.url}/api/submissions`, { method: 'POST', body: form, headers: { authorization: `Bearer ${gateway.token}` } });
  return { status: response.status, body: Object(await response.json()) };
}

/** Receipts by the file that each names, and the files that are there, asked past the broken way. */
async function kept(): Promise<{ readonly receipts: readonly string[]; readonly files: readonly string[] }> {
  const pool = openPool(database.ownerUrl, { max: 1 });
  try {
    const { rows } = await pool.query<{ stored_name: string }>('select stored_name from credit.submission order by id');
    return { receipts: rows.map((row) => row.stored_name), files: readdirSync(join(gateway.dataDir, 'received')) };
  } finally {
    await pool.end();
  }
}

test('the answer to a commit is lost: the receipt is looked up and given, and has its file', async () => {
  proxy.cutNext('after commit');
  const { status, body } = await post('一\n');
  expect({ status, body }).toMatchObject({ status: 202, body: { receipt: expect.stringMatching(/^S-/), state: 'queued' } });
  const submission = await gateway.platform.store.submissions.find(body.receipt);
  expect(existsSync(join(gateway.dataDir, 'received', submission?.storedName ?? 'none'))).toBe(true);
});

test('it is lost and nobody can look: the sender is told to send again, and the receipt has its file all the same', async () => {
  const before = await kept();
  proxy.cutNext('after commit', { away: true });
  expect(await post('二\n')).toMatchObject({ status: 503, body: { error: { status: 503, message: expect.stringContaining('再报一次') } } });
  const { receipts, files } = await kept();
  expect(receipts).toHaveLength(before.receipts.length + 1);
  expect(files.toSorted()).toEqual(receipts.toSorted());
});

test('the commit never arrived: the sender is told to send again, and the sweep finds the file that got no receipt', async () => {
  const before = await kept();
  proxy.cutNext('before commit');
  expect((await post('三\n')).status).toBe(503);
  const { receipts, files } = await kept();
  expect(receipts).toEqual(before.receipts);
  expect(files).toHaveLength(before.files.length + 1);
  await sweepReceived(gateway.platform.store.pool, gateway.platform.files, { orphansOlderThanMs: 0 });
  expect((await kept()).files.toSorted()).toEqual(receipts.toSorted());
  expect((await post('三\n')).status).toBe(202);
});
