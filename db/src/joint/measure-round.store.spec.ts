import { createVault, openStore, type RoundMoment, type Store } from '@credit/db';
import type { MeasureChanges, MeasureTask, OpenTask } from '@credit/sanctions';
import { createTestDatabase, type TestDatabase } from '../../../tests/postgres/test-database.js';

const MOMENT: RoundMoment = { day: '2026-11-02', rules: '规则一', categories: ['list'] };
const TASK: MeasureTask = {
  department: 'finance-bureau',
  listing: { id: 'list/1', listKind: 'list', listId: 'list', name: '某名单', documentNo: '某决字1号', authority: '某机关', listedOn: '2026-01-05', from: '2026-01-05', until: null, record: '01', revision: 1 },
  measure: { id: 'm', name: '某措施', polarity: 'penalty', class: 1, duty: 'must', effect: 'bar', basis: [], edition: { from: '2020-01-01', until: null }, reservations: [] },
};

let database: TestDatabase;
let store: Store;
let subjectId: number;

beforeAll(async () => {
  database = await createTestDatabase();
  store = openStore({ url: database.appUrl, vault: createVault(Buffer.alloc(32, 1)) });
  const { rows } = await store.pool.query<{ id: number }>(
    `insert into credit.subject (kind, code, current_name, names_for_matching, known_on) values ('enterprise', 'CODE', '某公司', '{某公司}', '2026-01-05') returning id`);
  subjectId = rows[0]?.id ?? 0;
}, 60_000);
afterAll(async () => {
  await store.close();
  await database.drop();
});

/** What ingest writes when something came in about the subject. */
const touch = () => store.pool.query('insert into credit.outbox (subject_id) values ($1), ($1)', [subjectId]);
const tasks = () => store.measureTasks.page({ departments: null, listedBy: null, state: null, dueBefore: null, code: null, after: 0, limit: 10 });
const advance = (look: (open: readonly OpenTask[]) => Pick<MeasureChanges<never>, 'notify'> & Partial<MeasureChanges<never>>, moment = MOMENT) =>
  store.measureRound.advance(moment, 10, ({ open }) => ({ acts: [], next: { day: '2026-11-05' }, ...look(open) }));
const notify = (open: readonly OpenTask[]): Pick<MeasureChanges<never>, 'notify'> => ({ notify: open.length > 0 ? [] : [{ ...TASK, act: 'notify', state: 'notified', due: '2026-11-09' }] });

test('a round that breaks off writes nothing and forgets nothing', async () => {
  await touch();
  await expect(advance(() => { throw new Error('killed'); })).rejects.toThrow('killed');
  expect(await tasks()).toEqual([]);
  expect(await advance(notify)).toBe(1);
  expect(await tasks()).toMatchObject([{ ...TASK, state: 'notified', due: '2026-11-09', notifiedOn: '2026-11-02', seq: 1, subject: { id: subjectId, code: 'CODE' } }]);
  expect(await advance(notify)).toBe(0);
});

test('a subject is looked at again when something came in, on its next day, and under other rules', async () => {
  await touch();
  expect(await advance(notify)).toBe(1);
  expect(await advance(notify, { ...MOMENT, day: '2026-11-04' })).toBe(0);
  expect(await advance(notify, { ...MOMENT, rules: '规则二' })).toBe(1);
  expect(await advance((open) => ({ ...notify(open), next: null }), { ...MOMENT, day: '2026-11-05', rules: '规则二' })).toBe(1);
  expect(await advance(notify, { ...MOMENT, day: '2027-11-05', rules: '规则三' })).toBe(0);
  expect(await tasks()).toHaveLength(1);
});

test('while one worker is at it, another leaves it alone', async () => {
  const got: boolean[] = [];
  got.push(await store.measureRound.exclusively(async () => void got.push(await store.measureRound.exclusively(() => Promise.resolve()))));
  expect(got).toEqual([false, true]);
});
