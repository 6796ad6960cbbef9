import { ObligationActs, openPool, type Pool } from '@credit/db';
import { createTestDatabase, type TestDatabase } from '../../../tests/postgres/test-database.js';

const REMINDER = { said: '请尽快填报', on: '2026-11-20', operator: '王主任', holder: 'operator' };

let database: TestDatabase;
let pool: Pool;
let acts: ObligationActs;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = openPool(database.appUrl, { max: 2 });
  acts = new ObligationActs(pool);
}, 60_000);
afterAll(async () => {
  await pool.end();
  await database.drop();
});

test('a clause of which something was done meanwhile is not reminded of, and keeps no other from being', async () => {
  for (const clause of ['1.1-a', '1.1-b', '1.1-c']) await acts.append(clause, { seq: 1, act: 'set-due', state: 'open', dueOn: '2026-11-10', organ: null, said: null, evidence: null, on: '2026-11-01', operator: '王主任' }, 'operator');
  const seen = [...(await acts.standings()).values()];
  await acts.append('1.1-b', { seq: 2, act: 'report', state: 'reported', dueOn: '2026-11-10', organ: '11430422MBX001011P', said: '已建立', evidence: null, on: '2026-11-19', operator: '李经办' }, 'operator');
  expect(await acts.remind(seen, REMINDER)).toEqual(['1.1-a', '1.1-c']);
  expect((await acts.standings()).get('1.1-b')).toMatchObject({ act: 'report', state: 'reported', reminders: 0 });
  expect((await acts.standings()).get('1.1-c')).toMatchObject({ act: 'remind', seq: 2, dueOn: '2026-11-10', said: '请尽快填报', reminders: 1 });
});
