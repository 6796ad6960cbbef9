import { guessItem } from './guess-item.js';

const CATEGORIES = [{ id: 'administrative-penalty', name: '行政处罚信息' }, { id: 'business-registration', name: '市场主体登记信息' }, { id: 'tax-arrears', name: '欠税公告信息' }];

test.each([
  ['市场监管_行政处罚_2026-10.csv', 'administrative-penalty', 'upsert'],
  ['行政处罚信息更正模板.xlsx', 'administrative-penalty', 'correct'],
  ['10月市场主体登记（第二批）.xlsx', 'business-registration', 'upsert'],
])('%s is told by the category’s name in it', (fileName, item, operation) => {
  expect(guessItem(fileName, CATEGORIES, [])).toMatchObject({ item, operation });
});

test('an earlier file of the same name but for its month tells more than words', () => {
  const earlier = [{ fileName: '执法支队报送 9月.xlsx', item: 'administrative-penalty', itemName: '行政处罚信息', operation: 'upsert' }];
  expect(guessItem('执法支队报送 10月.xlsx', CATEGORIES, earlier)).toEqual({ item: 'administrative-penalty', operation: 'upsert', why: '和以前报送的“执法支队报送 9月.xlsx”同名' });
});

test('the returned workbook is sent as the file of which it was made', () => {
  const earlier = [{ fileName: '支队 10月.csv', item: 'administrative-penalty', itemName: '行政处罚信息', operation: 'upsert' }];
  expect(guessItem('支队 10月_核对.xlsx', CATEGORIES, earlier)?.item).toBe('administrative-penalty');
});

test('a category and its twin for persons are one file, sent as the organisations’', () => {
  const both = [{ id: 'person', name: '行政处罚信息（自然人）' }, { id: 'organisation', name: '行政处罚信息（法人和其他组织）' }];
  expect(guessItem('行政处罚 10月.xlsx', both, [])?.item).toBe('organisation');
});

test('two that are named alike are not guessed between', () => {
  expect(guessItem('行政处罚 10月.xlsx', [{ id: 'a', name: '行政处罚信息（甲）' }, { id: 'b', name: '行政处罚信息（乙）' }], [])).toBeUndefined();
});

test('where nothing tells, nobody guesses', () => {
  expect(guessItem('新建表格.xlsx', CATEGORIES, [])).toBeUndefined();
});

test('an earlier item that the organ no longer sends is none', () => {
  expect(guessItem('旧表.xlsx', CATEGORIES, [{ fileName: '旧表.xlsx', item: 'gone', itemName: '旧', operation: 'upsert' }])).toBeUndefined();
});
