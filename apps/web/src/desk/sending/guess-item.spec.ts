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

test('where nothing tells, nobody guesses', () => {
  expect(guessItem('新建表格.xlsx', CATEGORIES, [])).toBeUndefined();
});

test('an earlier item that the organ no longer sends is none', () => {
  expect(guessItem('旧表.xlsx', CATEGORIES, [{ fileName: '旧表.xlsx', item: 'gone', itemName: '旧', operation: 'upsert' }])).toBeUndefined();
});
