import { loadCatalogue } from '@credit/catalogue';
import { compareDocuments, createVault, drainOutbox, openPool, openStore, type Draining, type Pool, type Store } from '@credit/db';
import { createTestDatabase, type TestDatabase } from '../../../tests/postgres/test-database.js';

let database: TestDatabase;
let store: Store;
let owner: Pool;
let context: Draining;

beforeAll(async () => {
  database = await createTestDatabase();
  const vault = createVault(Buffer.alloc(32, 1));
  store = openStore({ url: database.appUrl, vault });
  owner = openPool(database.ownerUrl, { max: 1 });
  context = { pool: store.pool, vault, law: loadCatalogue(), day: '2026-11-02' };
}, 60_000);
beforeEach(async () => {
  await owner.query('truncate credit.search_document, credit.subject, credit.outbox cascade');
  // 1,200 companies, a person, and an individual business that is cancelled: whom the public may not find.
  await owner.query(`insert into credit.subject (id, kind, code, current_name, status, registered, names_for_matching, known_on)
    select n, 'enterprise', 'T' || n, '衡南县测' || n || '建材有限公司', '存续', true, array['衡南县测' || n || '建材有限公司'], date '2026-01-05' from generate_series(1, 1200) n
    union all select 5000, 'natural-person', null, '测某', null, false, array['测某'], '2026-01-05'
    union all select 5001, 'individual-business', 'T5001', '测早餐店', '注销', true, array['测早餐店'], '2026-01-05'`);
  await owner.query(`insert into credit.subject_identifier (scheme, value_key, subject_id, masked, known_on) select 'USCC', 'T' || id, id, 'T' || id, known_on from credit.subject`);
  await owner.query(`insert into credit.subject_name (subject_id, role, name_for_matching, name, searchable, known_on)
    select id, 'registered', current_name, current_name, kind <> 'natural-person', known_on from credit.subject`);
  await store.searchDocuments.renewAll();
  while ((await drainOutbox(context)) > 0);
});
afterAll(async () => {
  await store.close();
  await owner.end();
  await database.drop();
});

async function compare(day = context.day): Promise<{ readonly compared: number; readonly waiting: number; readonly found: readonly string[] }> {
  let [compared, waiting] = [0, 0];
  const found: string[] = [];
  for await (const step of compareDocuments({ ...context, day })) {
    compared += step.compared;
    waiting += step.waiting;
    found.push(...step.differences.map(({ code, problem }) => `${code} ${problem}`));
  }
  return { compared, waiting, found };
}

test('documents that are what the records say have no difference, on the day and later', async () => {
  expect(await compare()).toEqual({ compared: 1201, waiting: 0, found: [] });
  expect((await compare('2027-11-02')).found).toEqual([]);
});

test('what is missing, left over or stale is listed', async () => {
  await owner.query(`delete from credit.search_document where subject_id = 7`);
  await owner.query(`update credit.subject set current_name = '衡南县测新建材有限公司' where id = 700`);
  await owner.query(`update credit.search_document set subject_id = 5000, code = 'T5000' where subject_id = 1100`);
  expect((await compare()).found).toEqual(['T7 missing', 'T700 stale', 'T1100 missing', 'T5000 left-over']);
});

test('a change that is on its way is no difference, and none once it has arrived; writing all anew mends the rest', async () => {
  await owner.query(`update credit.subject set current_name = '衡南县测新建材有限公司' where id in (700, 701)`);
  await owner.query('insert into credit.outbox (subject_id) values (700)');
  expect(await compare()).toEqual({ compared: 1201, waiting: 1, found: ['T701 stale'] });
  await drainOutbox(context);
  expect(await compare()).toEqual({ compared: 1201, waiting: 0, found: ['T701 stale'] });
  await owner.query(`update credit.search_document set subject_id = 5000, code = 'T5000' where subject_id = 1100`);
  await store.searchDocuments.renewAll();
  while ((await drainOutbox(context)) > 0);
  expect((await compare()).found).toEqual([]);
});
