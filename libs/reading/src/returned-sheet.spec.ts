import { HEADINGS, openedFile, penaltyBook, penaltyCells, rowsOf, workbookOf } from './department-file-mother.js';
import { columnNames } from './column-names.js';
import type { FileColumn } from './headings.js';
import { isReturnedSheet, notWholeMark, notWholeProblem, RETURNED_SHEET_OPENING } from './returned-sheet.js';

/** As the added sheet looks, and worse: with rows that could be taken for data. */
const RESULT = [[`${RETURNED_SHEET_OPENING}（由平台添加）`], ['回执 S-1'], HEADINGS, ...[1, 2, 3, 4].map(penaltyCells)];

test.each([
  ['first', true, '核对结果'], ['last', false, '核对结果'], ['first, under the name of data', true, '行政处罚'], ['last, under another name', false, '数据2'],
])('the added sheet is never data: %s', async (_where, first, name) => {
  const path = await workbookOf([HEADINGS, penaltyCells(9)], (_sheet, book) => {
    const added = book.addWorksheet(name);
    added.addRows(RESULT);
    if (first) Object.assign(added, { orderNo: -1 });
  });
  const table = await openedFile(path, penaltyBook());
  expect(table.sheet).toBe('数据');
  expect(await rowsOf(table)).toHaveLength(1);
  expect(table.notices).toEqual([]);
});

test('it is known by how it begins, wherever its first cell stands', () => {
  expect(isReturnedSheet({ lines: [{ row: 3, cells: [null, `  ${RETURNED_SHEET_OPENING}`] }] })).toBe(true);
  expect(isReturnedSheet({ lines: [{ row: 1, cells: ['核对结果'] }] })).toBe(false);
  expect(isReturnedSheet({ lines: [] })).toBe(false);
});

test.each(['英文双引号没有配对，分不清各格的内容', '有 8 格，表头只有 6 格', '有〔括号〕'])('what was wrong with a line can be read from its mark: %s', (problem) => {
  expect(notWholeProblem(`${notWholeMark(problem)}甲公司`)).toBe(problem.replaceAll('〕', '）'));
});

test.each(['南罚〔2026〕1号', '甲公司', '', '读不完整：'])('other cells have no mark: %s', (text) => {
  expect(notWholeProblem(text)).toBeUndefined();
});

test('a row whose mark still stands is not taken, one without it is', async () => {
  const left = [`${notWholeMark('少了一个引号')}甲公司`, ...penaltyCells(1).slice(1)];
  const rows = await rowsOf(await openedFile(await workbookOf([HEADINGS, left, penaltyCells(2)])));
  expect(rows.map(({ row, malformed }) => [row, malformed])).toEqual([[2, '少了一个引号'], [3, undefined]]);
});

test('columns that share a heading are called by the heading above it as well', () => {
  const column = (heading: string, group: string | null): FileColumn => ({ index: 0, heading, group, field: null, unit: null });
  expect(columnNames([column('名称', '当事人'), column('名称', '处罚机关'), column('日期', '决定'), column('备注', null), column('备注', null)])).toEqual([
    '当事人·名称', '处罚机关·名称', '日期', '备注', '备注',
  ]);
});
