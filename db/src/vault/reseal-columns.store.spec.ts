import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countOldSeals, KeyFile, openPool, ReceivedFiles, resealColumns, vaultOf, withNewKey, withoutOldKeys, type Pool, type Vault } from '@credit/db';
import { createTestDatabase, type TestDatabase } from '../../../tests/postgres/test-database.js';
import { SEALED_COLUMNS } from './reseal-columns.js';
import { PLAIN_VAULT } from './vault-settings.js';

const COUNT = 1200;

let database: TestDatabase;
let owner: Pool;
let folder: string;
let keys: KeyFile;
let vault: Vault;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = openPool(database.ownerUrl, { max: 2 });
  folder = mkdtempSync(join(tmpdir(), 'credit-reseal-'));
  keys = new KeyFile(join(folder, 'keys', 'vault.key'), PLAIN_VAULT);
  vault = vaultOf(keys, 'AES-256-GCM');
  await owner.query(`insert into credit.subject (id, kind, current_name, names_for_matching, known_on) values (1, 'natural-person', '某', '{某}', '2026-01-05')`);
  await owner.query(
    `insert into credit.subject_identifier (scheme, value_key, subject_id, masked, sealed, known_on) select 'ID', key, 1, '***', sealed, '2026-01-05' from unnest($1::text[], $2::bytea[]) as w(key, sealed)`,
    [Array.from({ length: COUNT }, (_, i) => `key ${i}`), Array.from({ length: COUNT }, (_, i) => vault.seal(`号码 ${i}`))],
  );
  await owner.query(`insert into credit.subject_identifier (scheme, value_key, subject_id, masked, known_on) values ('USCC', '91430422MAX000015J', 1, '91430422MAX000015J', '2026-01-05')`);
  await owner.query(
    `insert into credit.record_revision (subject_id, category, key_hash, seq, act, revision, content_hash, keyed_by_subject, decided_on, indefinite, source_organ, known_on, submission_id, row, fields, personal)
     values (1, 'administrative-penalty', $1, 1, 'report', 1, $1, true, '2026-01-05', false, 'ORGAN', '2026-01-05', 1, 2, '{}', $2)`,
    [randomBytes(32), vault.seal('个人')],
  );
}, 60_000);
afterAll(async () => {
  await owner.end();
  await database.drop();
  rmSync(folder, { recursive: true });
});

async function opened(): Promise<readonly string[]> {
  const { rows } = await owner.query<{ sealed: Buffer }>('select sealed from credit.subject_identifier where sealed is not null order by length(value_key), value_key');
  return rows.map(({ sealed }) => vault.open(sealed).toString('utf8'));
}

test('every column of bytes is either resealed or holds digests, documents and signatures: a new one has to be placed', async () => {
  const { rows } = await owner.query<{ place: string }>(
    `select table_name || '.' || column_name as place from information_schema.columns where table_schema = 'credit' and data_type = 'bytea' and table_name !~ '_p[0-9]+$' order by 1`,
  );
  const resealed = SEALED_COLUMNS.map(({ table, column }) => `${table.replace('credit.', '')}.${column}`);
  const others = rows.map(({ place }) => place).filter((place) => !resealed.includes(place) && !/digest|hash|sha256$|head$|seal$|document$|^rules_version.files$|^credit_report.content$/.test(place));
  expect(others).toEqual([]);
  expect(rows.map(({ place }) => place)).toEqual(expect.arrayContaining(resealed));
});

test('under one key nothing is old', async () => {
  expect(await countOldSeals(owner, vault)).toBe(0);
});

test('a new key makes all of them old; cut off, the sealing goes on where it stood; then the old key can go', async () => {
  keys.replace(withNewKey(keys.now()));
  expect(await countOldSeals(owner, vault)).toBe(COUNT + 1);
  await expect(
    resealColumns(owner, vault, () => {
      throw new Error('cut off');
    }),
  ).rejects.toThrow('cut off');
  const left = await countOldSeals(owner, vault);
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(COUNT);
  const told: number[] = [];
  expect(await resealColumns(owner, vault, (done) => told.push(done))).toBe(left);
  expect(told.at(-1)).toBe(left);
  expect(await countOldSeals(owner, vault)).toBe(0);
  keys.replace(withoutOldKeys(keys.now()));
  expect(await opened()).toEqual(Array.from({ length: COUNT }, (_, i) => `号码 ${i}`));
});

test('another algorithm makes them old too', async () => {
  const sm4 = vaultOf(keys, 'SM4-CTR-HMAC-SM3');
  expect(await countOldSeals(owner, sm4)).toBe(COUNT + 1);
  expect(await resealColumns(owner, sm4, () => undefined)).toBe(COUNT + 1);
  expect(await countOldSeals(owner, sm4)).toBe(0);
  expect((await opened())[7]).toBe('号码 7');
});

test('the application’s role reseals nothing', async () => {
  const app = openPool(database.appUrl, { max: 1 });
  await expect(resealColumns(app, vault, () => undefined)).rejects.toMatchObject({ code: '42501' });
  await app.end();
});

test('received files are sealed anew in their place, and a destroyed one stays so', async () => {
  const files = new ReceivedFiles(folder, vault);
  const bytes = randomBytes(2_500_000);
  const [name, gone] = [await files.keep([bytes]), await files.keep([bytes])];
  expect(await files.isSealedNow(name)).toBe(true);
  keys.replace(withNewKey(keys.now()));
  expect(await files.isSealedNow(name)).toBe(false);
  await files.reseal(name);
  expect(await files.isSealedNow(name)).toBe(true);
  await files.destroy(gone);
  await expect(files.reseal(gone)).rejects.toMatchObject({ code: 'ENOENT' });
  expect(await files.names()).toEqual([name]);
  expect(readdirSync(join(folder, 'received'))).toEqual([name]);
  keys.replace(withoutOldKeys(keys.now()));
  expect((await files.read(name)).equals(bytes)).toBe(true);
});
