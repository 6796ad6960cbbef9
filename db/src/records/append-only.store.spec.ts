import { openPool, type Pool } from '@credit/db';
import { createTestDatabase, type TestDatabase } from '../../../tests/postgres/test-database.js';

let database: TestDatabase;
let app: Pool;

beforeAll(async () => {
  database = await createTestDatabase();
  app = openPool(database.appUrl, { max: 2 });
}, 30_000);
afterAll(async () => {
  await app.end();
  await database.drop();
});

describe('the application’s role appends facts and can do nothing else to them', () => {
  test.each(['record_revision', 'submission_row', 'quarantine_entry', 'quarantine_decision', 'audit_event', 'subject_name', 'subject_identifier'])(
    '%s takes no UPDATE, DELETE or TRUNCATE',
    async (table) => {
      for (const statement of [`update credit.${table} set row = row`, `delete from credit.${table}`, `truncate credit.${table}`]) {
        await expect(app.query(statement.replace('set row = row', `set ${await firstColumn(table)} = default`))).rejects.toMatchObject({ code: '42501' });
      }
    },
  );

  test('it owns no table and cannot make one', async () => {
    await expect(app.query('create table credit.mine (id int)')).rejects.toMatchObject({ code: '42501' });
    const { rows } = await app.query(`select tablename from pg_tables where tableowner = 'credit_app'`);
    expect(rows).toEqual([]);
  });
});

async function firstColumn(table: string): Promise<string> {
  const { rows } = await app.query<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = $1::regclass and attnum = 1`,
    [`credit.${table}`],
  );
  return rows[0]?.name ?? 'id';
}
