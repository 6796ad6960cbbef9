import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { JudgedRow } from '@credit/db';
import { ZipParts, type Merge } from '@credit/reading';
import ExcelJS from 'exceljs';
import { fileOf } from '../../../../libs/reading/src/department-file-mother.js';
import { markWorkbook } from './mark-workbook.js';
import { SHEET_ORDER } from './package/sheet-order.js';
import { resultSheetXml } from './result-sheet.js';
import { SheetMarks, type CellMark } from './sheet-marks.js';

/** A path in a folder that is thrown away. */
export function freshPath(): string {
  return fileOf('').replace(/[^/\\]*$/, randomUUID());
}

export function redMark(row: number, column: number, note = '【核对·退回】某列\n要改'): CellMark {
  return { row, column, kind: 'rejected', asText: false, notes: [note] };
}

export function sheetMarks(marks: readonly CellMark[], merges: readonly Merge[] = []): SheetMarks {
  const all = new SheetMarks(merges);
  for (const mark of marks) all.add({ ...mark, ...all.placeOf(mark) });
  return all;
}

const ROW: JudgedRow = {
  row: 4,
  outcome: 'rejected',
  code: 'DATE_INVALID',
  faults: [{ code: 'DATE_INVALID', column: '日期', found: '2026-02-30', message: '日历上没有这一天', fix: '请按决定书填写' }],
};

/** Marks a sheet of a workbook, as it goes back to its sender. */
export async function marked(path: string, sheet: string, marks: SheetMarks, earlierResult: string | null = null): Promise<string> {
  const zip = await ZipParts.open(path);
  const out = freshPath();
  const about = { about: ['回执 S-20261102-000001'], legend: [], notices: [], rows: [ROW], sheet, places: new Map([[4, { row: 4, column: 2 }]]) };
  await markWorkbook(zip, { sheet, marks, earlierResult, result: (styles, namespace) => resultSheetXml(about, styles, namespace) }, out);
  zip.close();
  return out;
}

/** The parts of a workbook, by name. */
export async function partsOf(path: string): Promise<ReadonlyMap<string, string>> {
  const zip = await ZipParts.open(path);
  const parts = new Map<string, string>();
  for (const name of zip.names) parts.set(name, (await zip.text(name)) ?? '');
  zip.close();
  return parts;
}

export async function opened(path: string): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  // The library's own type of a buffer is not that of Node.
  await book.xlsx.load(new Uint8Array(readFileSync(path)).buffer);
  return book;
}

/** The names of a sheet's children, in order. */
export function childrenOf(xml: string): readonly string[] {
  const names: string[] = [];
  let depth = 0;
  for (const [raw, close, name = ''] of xml.matchAll(/<(\/?)(?:\w+:)?(\w+)[^>]*>/g)) {
    if (raw.startsWith('<?')) continue;
    if (close) depth -= 1;
    else {
      if (depth === 1) names.push(name);
      if (!raw.endsWith('/>')) depth += 1;
    }
  }
  return names;
}

/** The children in the order that the standard demands; more than one of a kind stand together. */
export function inStandardOrder(names: readonly string[]): readonly string[] {
  return [...names].sort((a, b) => SHEET_ORDER.indexOf(a) - SHEET_ORDER.indexOf(b));
}

/** A workbook as a department may send it: much more in it than its rows. */
export async function departmentWorkbook(own: 'comment' | 'table' = 'comment'): Promise<string> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('登记 10月', { views: [{ state: 'frozen', ySplit: 3 }], pageSetup: { orientation: 'landscape', paperSize: 9 } });
  book.addWorksheet('代码', { state: 'hidden' }).addRow(['企业', '个体工商户']);
  book.addWorksheet("王'五 的表").addRow(['记录']);
  sheet.addRow(['某县登记表']);
  sheet.addRow(['序号', '当事人', '', '决定', '', '']);
  sheet.addRow(['', '名称', '统一社会信用代码', '决定书文号', '决定日期', '罚款金额（万元）']);
  sheet.mergeCells('A1:F1');
  sheet.mergeCells('A2:A3');
  sheet.mergeCells('B2:C2');
  sheet.mergeCells('D2:F2');
  for (let n = 1; n <= 5; n += 1) sheet.addRow([n, `某县样例第${n}有限公司`, '91430422MAX895170D', `某罚〔2026〕${n}号`, new Date(Date.UTC(2026, 9, n)), n / 2]);
  sheet.getCell('E5').style = { numFmt: 'yyyy"年"m"月"d"日"', font: { italic: true, color: { argb: 'FF123456' } }, border: { top: { style: 'double' } }, alignment: { horizontal: 'right' } };
  sheet.getCell('F9').value = { formula: 'SUM(F4:F8)', result: 7.5 };
  if (own === 'comment') sheet.getCell('B5').note = '这一家上月改过名';
  // The library writes tables before the boxes of comments, which is the wrong way round: not both in one sheet.
  else sheet.addTable({ name: '附表', ref: 'H4', headerRow: true, columns: [{ name: '甲' }, { name: '乙' }], rows: [['1', '2']] });
  sheet.getCell('C8').value = { text: '91430422MAX895170D', hyperlink: 'https://example.org/' };
  sheet.getColumn(2).width = 31;
  sheet.getColumn(4).hidden = true;
  sheet.getRow(6).height = 40;
  sheet.getCell('B4').dataValidation = { type: 'list', formulae: ['"甲,乙"'], allowBlank: true };
  sheet.addConditionalFormatting({ ref: 'F4:F8', rules: [{ type: 'expression', priority: 1, formulae: ['F4>1'], style: { font: { bold: true } } }] });
  book.definedNames.add("'登记 10月'!$B$4:$B$8", '名称区');
  const path = freshPath();
  await book.xlsx.writeFile(path);
  return path;
}

