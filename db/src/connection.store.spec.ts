import { createTestDatabase, type TestDatabase } from '../../tests/postgres/test-database.js';
import { startCuttingProxy, type CuttingProxy } from '../../tests/postgres/cutting-proxy.js';
import { CommitUnknown, inTransaction, openPool, type Pool } from './connection.js';

let database: TestDatabase;
let proxy: CuttingProxy;
let pool: Pool;

beforeAll(async () => {
  database = await createTestDatabase();
  proxy = await startCuttingProxy(database.ownerUrl);
  pool = openPool(proxy.url, { max: 2 });
  await pool.query('create table credit.trial (n integer primary key deferrable initially deferred)');
}, 60_000);
afterAll(async () => {
  await pool.end();
  await proxy.close();
  await database.drop();
});

const add = (n: number): Promise<unknown> => inTransaction(pool, (client) => client.query('insert into credit.trial values ($1)', [n]));
const has = async (n: number): Promise<boolean> => (await pool.query('select from credit.trial where n = $1', [n])).rowCount === 1;

test('a connection that breaks after the server has committed: nobody knows, and it stands', async () => {
  proxy.cutNext('after commit');
  await expect(add(1)).rejects.toBeInstanceOf(CommitUnknown);
  expect(await has(1)).toBe(true);
});

test('a connection that breaks before the server hears of the commit: nobody knows, and it does not stand', async () => {
  proxy.cutNext('before commit');
  await expect(add(2)).rejects.toBeInstanceOf(CommitUnknown);
  expect(await has(2)).toBe(false);
});

test('a commit that the server refuses is refused, not unknown', async () => {
  await add(3);
  const refused: unknown = await add(3).catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: '23505' });
  expect(refused).not.toBeInstanceOf(CommitUnknown);
});

test('a connection that breaks during the work is no unknown commit', async () => {
  const broken: unknown = await inTransaction(pool, async (client) => {
    await client.query('insert into credit.trial values (4)');
    await client.query('select pg_terminate_backend(pg_backend_pid())');
  }).catch((error: unknown) => error);
  expect(broken).toMatchObject({ code: '57P01' });
  expect(broken).not.toBeInstanceOf(CommitUnknown);
  expect(await has(4)).toBe(false);
});

test('the pool goes on with connections that work', async () => {
  await add(5);
  expect(await has(5)).toBe(true);
});
