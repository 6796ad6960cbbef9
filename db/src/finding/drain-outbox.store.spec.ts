import { randomBytes } from 'node:crypto';
import { loadCatalogue } from '@credit/catalogue';
import { createTestDatabase, type TestDatabase } from '../../../tests/postgres/test-database.js';
import { openPool, type Pool } from '../connection.js';
import { createVault } from '../vault/vault.js';
import { drainOutbox, type Draining } from './drain-outbox.js';
import { SearchStore, type WrittenDocument } from './search-store.js';

const FIRM = 1;
const SHOP = 2;
const PERSON = 3;

let database: TestDatabase;
let owner: Pool;
let app: Pool;
let draining: Draining;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = openPool(database.ownerUrl, { max: 2 });
  app = openPool(database.appUrl, { max: 4 });
  draining = { pool: app, vault: createVault(randomBytes(32)), law: loadCatalogue(), day: '2026-11-02' };
  await owner.query(`insert into credit.subject (id, kind, code, current_name, status, names_for_matching, known_on) values
    (1, 'enterprise', '91TEST1', '测山建材有限公司', '存续', '{}', '2026-01-05'), (2, 'individual-business', '92TEST2', '测泉早餐店', '存续', '{}', '2026-01-05'),
    (3, 'natural-person', null, '测某某', null, '{}', '2026-01-05')`);
}, 30_000);
afterAll(async () => {
  await app.end();
  await owner.end();
  await database.drop();
});

const tell = (...subjects: readonly number[]): Promise<unknown> => app.query('insert into credit.outbox (subject_id) select unnest($1::bigint[])', [subjects]);
const written = (after = 0): Promise<readonly WrittenDocument[]> => new SearchStore(app).writtenAfter(after, 100);

async function drainAll(): Promise<void> {
  while ((await drainOutbox(draining)) > 0);
}

test('what waits becomes documents; a natural person has none', async () => {
  await tell(FIRM, SHOP, PERSON, FIRM);
  expect(await new SearchStore(app).isBehind()).toBe(true);
  await drainAll();
  expect(await new SearchStore(app).isBehind()).toBe(false);
  expect((await written()).map(({ subjectId, document }) => [subjectId, document?.names[0]?.name])).toEqual([[FIRM, '测山建材有限公司'], [SHOP, '测泉早餐店']]);
});

test('each writing has a later version; who may no longer be found leaves an empty row, once', async () => {
  const before = (await written()).at(-1)?.version ?? 0;
  await owner.query(`update credit.subject set status = '注销' where id = $1`, [SHOP]);
  await tell(SHOP);
  await drainAll();
  const [gone, ...others] = await written(before);
  expect([gone, others]).toMatchObject([{ subjectId: SHOP, document: null }, []]);
  await tell(SHOP);
  await drainAll();
  expect(await written(gone?.version)).toEqual([]);
});

test('a line that is committed after a later one was taken is not passed over', async () => {
  const late = await app.connect();
  await late.query('begin');
  await late.query('insert into credit.outbox (subject_id) values ($1)', [FIRM]);
  await tell(SHOP);
  await drainAll();
  const before = (await written()).at(-1)?.version ?? 0;
  await late.query('commit');
  late.release();
  await drainAll();
  expect(await written(before)).toMatchObject([{ subjectId: FIRM }]);
});

test('one worker at a time: another takes nothing meanwhile, and what a broken one had taken waits again', async () => {
  await tell(FIRM);
  const holder = await app.connect();
  await holder.query('begin');
  await holder.query('select pg_advisory_xact_lock(43, 0)');
  expect(await drainOutbox(draining)).toBe(0);
  await holder.query('rollback');
  holder.release();
  const broken = { ...draining, law: { ...draining.law, townships: [{ id: 'x', get name(): string { throw new Error('cut off'); } }] } };
  await expect(drainOutbox(Object(broken))).rejects.toThrow('cut off');
  expect(await drainOutbox(draining)).toBe(1);
});
