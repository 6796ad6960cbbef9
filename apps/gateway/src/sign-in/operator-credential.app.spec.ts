import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createVault, openStore, type Store } from '@credit/db';
import { createTestDatabase, type TestDatabase } from '../../../../tests/postgres/test-database.js';
import { ensureOperatorCredential, operatorTokenFile } from './operator-credential.js';

let database: TestDatabase;
let store: Store;
let dataDir: string;

beforeAll(async () => {
  database = await createTestDatabase();
  store = openStore({ url: database.appUrl, vault: createVault(Buffer.alloc(32, 1)) });
  dataDir = mkdtempSync(join(tmpdir(), 'credit-token-'));
}, 60_000);
afterAll(async () => {
  await store.close();
  await database.drop();
  rmSync(dataDir, { recursive: true });
});

test('several gateways starting at once make one credential, readable by its owner only', async () => {
  await Promise.all(Array.from({ length: 4 }, () => ensureOperatorCredential(dataDir, store)));
  const token = readFileSync(operatorTokenFile(dataDir), 'utf8').trim();
  expect(token).toMatch(/^[\w-]{43}$/);
  expect(statSync(operatorTokenFile(dataDir)).mode & 0o777).toBe(0o600);
  expect(readdirSync(dataDir)).toEqual(['operator.token']);
  expect(await store.credentials.findHolder(token)).toBe('operator');
});

test('the next start keeps it', async () => {
  const before = readFileSync(operatorTokenFile(dataDir), 'utf8');
  await ensureOperatorCredential(dataDir, store);
  expect(readFileSync(operatorTokenFile(dataDir), 'utf8')).toBe(before);
});

test('another token is nobody’s', async () => {
  expect(await store.credentials.findHolder('x'.repeat(43))).toBeUndefined();
});
