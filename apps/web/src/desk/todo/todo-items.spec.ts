import { byDeadline } from './todo-item.js';
import { bulletinItems, clauseItems, dueItems, fileItems, rowItems, taskItems } from './todo-items.js';

const NONE = { nodes: [], pageInfo: { hasNextPage: false } };
const counts = (rejected: number) => ({ rejected });

test('rows that wait are one line, with how long the oldest has waited', () => {
  const edges = [{ node: { receivedOn: '2026-11-02' } }, { node: { receivedOn: '2026-10-30' } }];
  expect(rowItems({ edges, pageInfo: { hasNextPage: true } })).toMatchObject([{ what: '超过 2 行待确认，最早的 2026年10月30日收到', to: '/quarantine' }]);
  expect(rowItems({ edges: [], pageInfo: { hasNextPage: false } })).toEqual([]);
});

test('each file to mend leads to its report', () => {
  const files = [{ receipt: 'S-1', fileName: 'a.csv', state: 'DONE' as const, counts: counts(66) }, { receipt: 'S-2', fileName: 'b.csv', state: 'REFUSED' as const, counts: counts(0) }];
  expect(fileItems(files).map(({ what, to }) => [what, to])).toEqual([['“a.csv”退回 66 行，改好再报', '/sent/S-1'], ['“b.csv”整份没有收', '/sent/S-2']]);
});

test('tasks of a state are one line with the first of their days', () => {
  const items = taskItems({ notified: { nodes: [{ due: '2026-11-09' }, { due: '2026-11-05' }], pageInfo: { hasNextPage: false } }, toExecute: NONE, executed: NONE, toLift: NONE });
  expect(items).toEqual([{ key: 'notified', kind: '联合奖惩', what: '2 项待响应', due: '2026-11-05', to: '/joint?state=notified' }]);
});

test('what is due on one day is one line', () => {
  const cells = ['甲', '乙', '丙', '丁'].map((categoryName) => ({ categoryName, dueOn: '2026-11-10' }));
  expect(dueItems({ month: '2026-11', asOf: '2026-11-02', cells }).map(({ what }) => what)).toEqual(['2026年11月应报而没有收到的 4 类：甲、乙、丙……']);
});

test('a clause waits where a day is set or it came back, not otherwise', () => {
  const clause = (id: string, state: 'open' | 'returned' | 'done' | 'reported', dueOn: string | null) => ({ id, must: '做', state, dueOn });
  expect(clauseItems({ total: 5, nodes: [clause('1', 'open', null), clause('2', 'open', '2026-12-01'), clause('3', 'returned', null), clause('4', 'done', '2026-12-01'), clause('5', 'reported', '2026-12-01')] }).map(({ key }) => key)).toEqual(['clause 2', 'clause 3']);
});

test('a draft waits for those who have not commented, and for the office until it is closed', () => {
  const draft = { __typename: 'BulletinFile' as const, month: '2026-10', state: 'draft', comments: [{ organName: '甲局' }] };
  expect(bulletinItems(draft, { organName: '甲局', closes: false })).toEqual([]);
  expect(bulletinItems(draft, { organName: '乙局', closes: false })).toMatchObject([{ what: '2026年10月情况通报正在征求意见' }]);
  expect(bulletinItems(draft, { organName: '甲局', closes: true })).toMatchObject([{ what: '2026年10月情况通报还没有关账' }]);
  expect(bulletinItems({ ...draft, state: 'closed' }, { organName: '乙局', closes: false })).toEqual([]);
});

test('what is due first stands first, what has no day last', () => {
  const items = [...rowItems({ edges: [{ node: { receivedOn: '2026-11-02' } }], pageInfo: { hasNextPage: false } }), ...dueItems({ month: '2026-11', asOf: '2026-11-02', cells: [{ categoryName: '乙', dueOn: '2026-11-20' }, { categoryName: '甲', dueOn: '2026-11-10' }] })];
  expect([...items].sort(byDeadline).map(({ key }) => key)).toEqual(['due 2026-11-10', 'due 2026-11-20', 'rows']);
});
