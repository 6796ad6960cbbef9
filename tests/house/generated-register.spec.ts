import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCatalogue } from '@credit/catalogue';
import { createVault, openPool, openQueue, openStore, ReceivedFiles } from '@credit/db';
import { runSubmission } from '@credit/ingest';
import { generatedFiles, senderOf, storeRegister } from '../../bench/platform/stored-register.mjs';
import { recordsCsv } from '../../bench/register/records.mjs';
import { createTestDatabase, type TestDatabase } from '../postgres/test-database.js';

const SIZE = { count: 60, records: 200, seed: 3 };
/** Everything but the moments at which it was written. */
const CONTENT = {
  subjects: "select to_jsonb(t) - 'recorded_at' as row from credit.subject t order by id",
  identifiers: 'select to_jsonb(t) as row from credit.subject_identifier t order by scheme, value_key',
  names: "select to_jsonb(t) - 'recorded_at' as row from credit.subject_name t order by subject_id, role, name",
  revisions: "select to_jsonb(t) - 'recorded_at' as row from credit.record_revision t order by subject_id, category, key_hash, seq",
  'report rows': "select to_jsonb(t) as row from credit.submission_row t order by submission_id, row",
  submissions: 'select jsonb_build_array(id, item, organ, operation, received_on, state, last_row, processed_rows, counts) as row from credit.submission order by id',
};

let taken: TestDatabase;
let generated: TestDatabase;
const dataDir = mkdtempSync(join(tmpdir(), 'credit-generated-'));

beforeAll(async () => {
  [taken, generated] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  await storeRegister(generated.ownerUrl, SIZE);
  await takeIn(taken.appUrl);
}, 180_000);
afterAll(async () => {
  await Promise.all([taken.drop(), generated.drop()]);
  rmSync(dataDir, { recursive: true, force: true });
}, 30_000);

async function takeIn(url: string): Promise<void> {
  const vault = createVault(Buffer.alloc(32, 1));
  const store = openStore({ url, vault });
  const queue = await openQueue(url, { supervise: false });
  const files = new ReceivedFiles(dataDir, vault);
  const catalogue = loadCatalogue();
  for (const { item, receivedOn, records } of generatedFiles(SIZE)) {
    const bytes = Buffer.from(recordsCsv(records));
    const storedName = await files.keep([bytes]);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const arrived = { item, organ: senderOf(item), operation: 'upsert', fileName: 'a.csv', byteSize: bytes.length, sha256, storedName, receivedOn, refusal: null } as const;
    await runSubmission(await store.submissions.register(arrived, queue), { store, catalogue, files });
  }
  await queue.stop({ graceful: false });
  await store.close();
}

async function rowsOf(database: TestDatabase, query: string): Promise<readonly unknown[]> {
  const pool = openPool(database.ownerUrl, { max: 1 });
  const { rows } = await pool.query<{ row: unknown }>(query);
  await pool.end();
  return rows.map(({ row }) => row);
}

test.each(Object.entries(CONTENT))('%s of a generated register are what the worker makes of its files', async (_, query) => {
  const expected = await rowsOf(taken, query);
  expect(expected.length).toBeGreaterThanOrEqual(SIZE.count);
  expect(await rowsOf(generated, query)).toEqual(expected);
});

test('its indexes and keys are those of the schema', async () => {
  const shape = `select jsonb_build_array(tablename, indexdef) as row from pg_indexes where schemaname = 'credit' order by tablename, indexdef`;
  const keys = `select jsonb_build_array(conrelid::regclass::text, pg_get_constraintdef(oid)) as row from pg_constraint where connamespace = 'credit'::regnamespace order by 1`;
  for (const query of [shape, keys]) expect(await rowsOf(generated, query)).toEqual(await rowsOf(taken, query));
});
