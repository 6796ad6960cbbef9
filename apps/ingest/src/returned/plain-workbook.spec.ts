import iconv from 'iconv-lite';
import { createRequire } from 'node:module';
import { fileOf, HEADINGS, openedFile, penaltyBook, penaltyCells, penaltyText, rowsOf } from '../../../../libs/reading/src/department-file-mother.js';
import type { RawRow } from '@credit/domain';
import { findTable, openGrids } from '@credit/reading';
import { markWorkbook } from './mark-workbook.js';
import { NotReturnable } from './not-returnable.js';
import { plainWorkbook, sheetName } from './plain-workbook.js';
import { childrenOf, freshPath, inStandardOrder, opened, partsOf, redMark, sheetMarks } from './workbook-mother.js';

const xlsx: { utils: Record<string, (...args: unknown[]) => object>; write(book: object, options: object): Buffer } = createRequire(import.meta.url)('@e965/xlsx');

/** The workbook made of a file, with the rows that are named taken for rejected. */
async function returned(path: string, rejected: readonly number[] = []): Promise<{ readonly path: string; readonly cutRows: ReadonlySet<number> }> {
  const book = penaltyBook();
  const file = await openGrids(path, book);
  const found = await findTable(file, book);
  if (!found) throw new Error('no table');
  const { source, cutRows } = await plainWorkbook(file, found, (row) => rejected.includes(row));
  const out = freshPath();
  await markWorkbook(source, { sheet: sheetName(found.grid), marks: sheetMarks([redMark(2, 0)]), earlierResult: null, result: () => ['<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>'] }, out);
  await file.close();
  return { path: out, cutRows };
}

/** Rows without the empty cells at their ends: a sheet does not write them. */
function plain(rows: readonly RawRow[]): readonly RawRow[] {
  return rows.map((row) => ({ ...row, cells: row.cells.slice(0, row.cells.findLastIndex((cell) => cell !== null) + 1) }));
}

test.each([
  ['UTF-8', (text: string) => text],
  ['GB18030', (text: string) => iconv.encode(text, 'gb18030')],
])('a text file in %s comes back row by row and column by column', async (_encoding, encode) => {
  const text = `某县处罚表\n\n${penaltyText(3)}\n合计,3,,,,\n"甲\n乙公司",91430422MAX895170D,南罚〔2026〕9号,"1,5",2026-03-12,𠮷某局\n`;
  const path = fileOf(encode(text));
  const [was, is] = [await openedFile(path), await openedFile((await returned(path)).path)];
  const [before, after] = [await rowsOf(was), await rowsOf(is)];
  expect(is.headerRows).toEqual([3]);
  expect(is.columns.map(({ heading, field }) => [heading, field])).toEqual(was.columns.map(({ heading, field }) => [heading, field]));
  expect(plain(after)).toEqual(plain(before));
});

test('numbers that only look like numbers stay text, in cells that hold text', async () => {
  const sheet = (await opened((await returned(fileOf(penaltyText(1)))).path)).getWorksheet('数据');
  expect(sheet?.getCell('D2').value).toBe('1.5');
  expect(sheet?.getCell('D2').numFmt).toBe('@');
  expect(sheet?.getCell('D9').numFmt).toBe('@');
});

test('JSON objects come back under their keys, one row lower, numbers and truth values as what they are', async () => {
  const lines = [{ 行政相对人名称: '甲公司', CF_WSH: '罚1号', 备注: [1], 罚款: 1.5 }, { CF_WSH: '罚2号', 行政相对人名称: '乙公司', 处罚机关: '某局', 备注: true }];
  const path = fileOf(lines.map((line) => JSON.stringify(line)).join('\n\n'));
  const before = await rowsOf(await openedFile(path));
  const table = await openedFile((await returned(path)).path);
  expect(plain(await rowsOf(table))).toEqual(plain(before).map((row) => ({ ...row, row: row.row + 1 })));
  expect(table.columns.map((column) => column.heading)).toEqual(['行政相对人名称', 'CF_WSH', '备注', '罚款', '处罚机关']);
});

test('objects within an object come back under their keys, with the lines of their groups above them', async () => {
  const line = (n: number): object => ({ CF_WSH: `罚${n}号`, 行政相对人: { 名称: `${n}公司` }, 处罚机关: { 名称: '某局', 统一社会信用代码: '11430422MBX001038F' } });
  const path = fileOf([line(1), line(2)].map((each) => JSON.stringify(each)).join('\n'));
  const was = await openedFile(path);
  const is = await openedFile((await returned(path)).path);
  expect(is.columns.map(({ field }) => field)).toEqual(was.columns.map(({ field }) => field));
  expect(plain(await rowsOf(is))).toEqual(plain(await rowsOf(was)).map((row) => ({ ...row, row: row.row + 2 })));
});

describe('a line that could not be taken apart', () => {
  const slipped = `${HEADINGS.join(',')}\n${penaltyCells(1).join(',')}\n甲公司,,某,罚1号,1,2026-03-12,某局,多\n"${penaltyCells(3).join(',')}\n`;

  test('is not taken for whole in the workbook either, until somebody has looked at it', async () => {
    const before = await rowsOf(await openedFile(fileOf(slipped)));
    const wrong = before.filter((row) => row.malformed !== undefined).map((row) => row.row);
    expect(wrong).toEqual([3, 4]);
    const after = await rowsOf(await openedFile((await returned(fileOf(slipped), wrong)).path));
    expect(after.map(({ row, malformed }) => ({ row, malformed }))).toEqual(before.map(({ row, malformed }) => ({ row, malformed })));
    expect(after[1]?.cells[0]).toMatch(/^〔读不完整：.*〕甲公司$/);
  });

  test('a broken JSON line keeps its row and its problem', async () => {
    const path = fileOf(`${JSON.stringify({ 行政相对人名称: '甲公司', CF_WSH: '罚1号' })}\n{"CF_WSH": \n${JSON.stringify({ 行政相对人名称: '乙公司', CF_WSH: '罚3号' })}\n`);
    const rows = await rowsOf(await openedFile((await returned(path, [2])).path));
    expect(rows.map(({ row, malformed }) => [row, malformed])).toEqual([[2, undefined], [3, 'JSON 的括号、引号或逗号不完整'], [4, undefined]]);
  });
});

test('an old workbook comes back with its sheets, hidden ones and merged cells', async () => {
  const { utils } = xlsx;
  const made = utils['book_new']?.() ?? {};
  const rows = [['某县处罚表'], HEADINGS, ...[1, 2, 3].map(penaltyCells)];
  const data: Record<string, unknown> = { ...utils['aoa_to_sheet']?.(rows) };
  data['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 5 } }, { s: { r: 2, c: 5 }, e: { r: 4, c: 5 } }];
  utils['book_append_sheet']?.(made, data, '处罚');
  utils['book_append_sheet']?.(made, utils['aoa_to_sheet']?.([['字典']]), '码表');
  Object.assign(made, { Workbook: { Sheets: [{ name: '处罚', Hidden: 0 }, { name: '码表', Hidden: 1 }] } });
  const path = fileOf(xlsx.write(made, { type: 'buffer', bookType: 'biff8' }));
  const after = (await returned(path)).path;
  expect(plain(await rowsOf(await openedFile(after)))).toEqual(plain(await rowsOf(await openedFile(path))));
  const book = await opened(after);
  expect(book.worksheets.map((sheet) => [sheet.name, sheet.state])).toEqual([['处罚', 'visible'], ['码表', 'hidden'], ['核对结果', 'visible']]);
  expect(book.getWorksheet('处罚')?.model.merges).toEqual(['A1:F1', 'F3:F5']);
});

test('its elements are in the only order that is allowed', async () => {
  const xml = (await partsOf((await returned(fileOf(penaltyText(2)))).path)).get('xl/worksheets/sheet1.xml') ?? '';
  expect(childrenOf(xml)).toEqual(['sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'legacyDrawing']);
  expect(childrenOf(xml)).toEqual(inStandardOrder(childrenOf(xml)));
});

test('a cell that no workbook can hold is cut, and its row named', async () => {
  const { path, cutRows } = await returned(fileOf(`${HEADINGS.join(',')}\n${'长'.repeat(40_000)},91430422MAX895170D,南罚1号,1,2026-03-12,某局\n`));
  expect([...cutRows]).toEqual([2]);
  expect(String((await opened(path)).getWorksheet('数据')?.getCell('A2').value)).toHaveLength(32_767);
});

test('a file with more lines than a sheet has rows cannot come back as one', async () => {
  const line = penaltyCells(1).join(',');
  await expect(returned(fileOf(`${HEADINGS.join(',')}\n${'\n'.repeat(1_048_575)}${line}\n`))).rejects.toThrow(NotReturnable);
});
