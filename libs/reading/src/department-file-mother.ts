import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ColumnType, FormColumn, RawCell, RawRow } from '@credit/domain';
import ExcelJS from 'exceljs';
import { HeadingBook } from './headings.js';
import { openTable, type OpenedTable, type UnmatchedTable } from './open-table.js';

/** A form much like 行政处罚, small enough to be seen at a glance. */
export function penaltyBook(): HeadingBook {
  return new HeadingBook([
    aColumn('XH', '序号', { type: 'sequence' }),
    aColumn('CF_XDR_MC', '行政相对人名称', { required: true, synonyms: ['当事人', '当事人名称', '名称', '企业名称'] }),
    aColumn('CF_XDR_SHXYM', '行政相对人代码_1(统一社会信用代码)', { type: 'identifier', synonyms: ['统一社会信用代码', '行政相对人代码'] }),
    aColumn('CF_XDR_ZZJG', '行政相对人代码_3(组织机构代码)', { type: 'identifier', synonyms: ['组织机构代码'] }),
    aColumn('CF_FRDB', '法定代表人', { synonyms: ['法定代表人姓名', '负责人', '经营者'] }),
    aColumn('CF_FR_ZJHM', '法定代表人证件号码', { type: 'identifier', synonyms: ['法定代表人身份证号'] }),
    aColumn('CF_XDR_ZJHM', '证件号码', { type: 'identifier', synonyms: ['身份证号', '自然人证件号码'] }),
    aColumn('CF_WSH', '行政处罚决定书文号', { required: true, synonyms: ['决定书文号', '文号'] }),
    aColumn('CF_NR_FK', '罚款金额（万元）', { type: 'amount', synonyms: ['罚款金额', '罚款'] }),
    aColumn('CF_JDRQ', '处罚决定日期', { type: 'date', required: true, synonyms: ['决定日期', '处罚日期'] }),
    aColumn('CF_CFJG', '处罚机关', { required: true, synonyms: ['处罚机关名称'] }),
    aColumn('CF_CFJGDM', '处罚机关统一社会信用代码', { type: 'identifier' }),
    aColumn('BZ', '备注', {}),
  ]);
}

function aColumn(
  field: string,
  heading: string,
  more: { readonly type?: ColumnType; readonly required?: boolean; readonly synonyms?: readonly string[] },
): FormColumn {
  return {
    field,
    heading,
    synonyms: more.synonyms ?? [],
    type: more.type ?? 'text',
    length: null,
    required: { when: more.required ? 'always' : 'never' },
    codeList: null,
    unit: more.type === 'amount' ? '万元' : null,
    schemes: [],
    indefinite: false,
    sensitivity: 'open',
  };
}

export const HEADINGS = ['行政相对人名称', '统一社会信用代码', '行政处罚决定书文号', '罚款金额（万元）', '处罚决定日期', '处罚机关'];

/** One row under `HEADINGS`. */
export function penaltyCells(n: number): readonly string[] {
  return [`衡南县样例第${n}有限公司`, '91430422MAX895170D', `南罚〔2026〕${n}号`, '1.5', '2026-03-12', '衡南县样例局'];
}

/** A text file of `HEADINGS` and rows, in the delimiter given. */
export function penaltyText(rows: number, delimiter = ','): string {
  const lines = [HEADINGS, ...Array.from({ length: rows }, (_, i) => penaltyCells(i + 1))];
  return lines.map((cells) => cells.join(delimiter)).join('\n') + '\n';
}

const folder = mkdtempSync(join(tmpdir(), 'department-files-'));
let count = 0;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

export function fileOf(content: string | Uint8Array): string {
  count += 1;
  const path = join(folder, `${count}`);
  writeFileSync(path, content);
  return path;
}

export type SheetContent = readonly (readonly ExcelJS.CellValue[])[];

/** An xlsx file of one sheet, changed by `build` before it is written. */
export async function workbookOf(rows: SheetContent, build?: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<string> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('数据');
  for (const row of rows) sheet.addRow([...row]);
  build?.(sheet, book);
  return fileOf(new Uint8Array(await book.xlsx.writeBuffer()));
}

export async function openedFile(path: string, book: HeadingBook = penaltyBook()): Promise<OpenedTable> {
  const table = await openTable(path, book);
  if ('refusal' in table) throw new Error(`refused: ${table.refusal.code} ${table.refusal.message}`);
  return table;
}

export async function refusedFile(path: string, book: HeadingBook = penaltyBook()): Promise<UnmatchedTable['refusal']> {
  const table = await openTable(path, book);
  await table.close();
  if ('refusal' in table) return table.refusal;
  throw new Error('not refused');
}

export async function rowsOf(table: OpenedTable, afterRow = 0): Promise<readonly RawRow[]> {
  const rows: RawRow[] = [];
  for await (const batch of table.rows({ afterRow })) rows.push(...batch);
  return rows;
}

/** The rows as `row: cell|cell`, empty cells as nothing: short to write and to compare. */
export async function shownRows(table: OpenedTable): Promise<readonly string[]> {
  return (await rowsOf(table)).map(({ row, cells, note }) => `${row}: ${cells.map(shown).join('|')}${note ? ' (note)' : ''}`);
}

function shown(cell: RawCell): string {
  return cell === null ? '' : typeof cell === 'string' ? cell : `<${String(cell)}>`;
}

/** Fields by column, `?` for those of no template. */
export function fieldsOf(table: OpenedTable): readonly string[] {
  return table.columns.map((column) => column.field ?? '?');
}
