import { cellText, rowShape, type RawRow, type Refusal } from '@credit/domain';
import { dataRows, sequenceColumns } from './data-rows.js';
import { openDelimited } from './delimited.js';
import { detectFormat } from './file-format.js';
import { findTable, isEnough, unreadGrid, type FoundTable, type UnreadGrid } from './find-table.js';
import { UnreadableFile, type GridFile, type GridRow } from './grid.js';
import type { FileColumn, HeadingBook } from './headings.js';
import { openJsonLines } from './json-lines.js';
import { openLegacyWorkbook } from './legacy-workbook.js';
import { openWorkbook } from './workbook.js';

/** A department's file, opened: its layout, and its rows as often as needed. */
export interface OpenedTable {
  readonly format: GridFile['format'];
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly sheet: string | null;
  readonly headerRows: readonly number[];
  readonly columns: readonly FileColumn[];
  readonly notices: readonly string[];
  /** All texts of the lines of headings, and of those above with more than one text: groups of columns. */
  readonly headingTexts: readonly string[];
  readonly unread: readonly UnreadGrid[];
  /** Rows below the headings, blank, total and note lines included, in order and in batches. */
  rows(options?: { readonly afterRow?: number }): AsyncIterable<readonly RawRow[]>;
  /** The text that the rows are cut from, in pieces; null where a file is no plain text. */
  readonly text: (() => AsyncIterable<string>) | null;
  close(): Promise<void>;
}

/** A file that cannot be used, and what of it was seen: needed to refuse what must not even be kept. */
export interface UnmatchedTable {
  readonly refusal: Refusal;
  /** All grids that could be read. */
  readonly unread: readonly UnreadGrid[];
  close(): Promise<void>;
}

const EMPTY = new UnreadableFile('文件是空的', '请检查导出的文件后重报');

/**
 * Opens a file and finds its headings. A file that cannot be used is a refusal in plain words (FILE_UNREADABLE,
 * FILE_EMPTY, HEADER_NOT_FOUND), never an error; what is damaged is found here and not later in `rows`.
 */
export async function openTable(path: string, book: HeadingBook): Promise<OpenedTable | UnmatchedTable> {
  let file: GridFile | undefined;
  try {
    file = await openGrids(path, book);
    const found = await findTable(file, book);
    if (!found) throw EMPTY;
    const refusal = isEnough(found.match, book) ? await refuseEmpty(found, book) : headerNotFound(found, book);
    if (!refusal) return opened(file, found, book);
    const { close } = file;
    return { refusal, unread: [unreadGrid(found), ...found.unread], close };
  } catch (error) {
    await file?.close();
    if (!(error instanceof UnreadableFile)) throw error;
    const code = error === EMPTY ? 'FILE_EMPTY' : 'FILE_UNREADABLE';
    return { refusal: { code, message: error.message, fix: error.fix }, unread: [], close: () => Promise.resolve() };
  }
}

/** Opens a file whatever it is; throws `UnreadableFile`. */
export async function openGrids(path: string, book: HeadingBook): Promise<GridFile> {
  const format = await detectFormat(path);
  switch (format) {
    case 'empty':
      throw EMPTY;
    case 'zip':
      return openWorkbook(path);
    case 'ole':
      return openLegacyWorkbook(path);
    case 'markup':
      return openLegacyWorkbook(path, 'markup');
    case 'jsonl':
      return openJsonLines(path);
    case 'foreign':
      throw new UnreadableFile('这不是表格文件（而是 PDF、图片、文档或压缩包）', '请报送 xlsx、xls 或 csv 表格；压缩包请先解压');
    case 'text':
      return openDelimited(path, book);
  }
}

function opened(file: GridFile, found: FoundTable, book: HeadingBook): OpenedTable {
  const { match } = found;
  return {
    format: file.format,
    encoding: file.encoding,
    delimiter: file.delimiter,
    sheet: found.grid.sheet,
    headerRows: file.format === 'jsonl' ? [] : match.rows,
    columns: match.columns,
    notices: [...found.notices, ...match.notices],
    headingTexts: headingTexts(found),
    unread: found.unread,
    rows: (options) => dataRows(found, book, options?.afterRow ?? 0),
    text: found.grid.text ?? null,
    close: () => file.close(),
  };
}

/** Headings over nothing but blank lines, notes and totals. */
async function refuseEmpty(found: FoundTable, book: HeadingBook): Promise<Refusal | undefined> {
  const sequence = sequenceColumns(found, book);
  for await (const batch of dataRows(found, book, 0)) {
    if (batch.some((row) => !row.note && (row.malformed !== undefined || rowShape(row.cells, sequence) === 'data'))) return undefined;
  }
  return { code: 'FILE_EMPTY', message: '表头下面没有数据', fix: '请检查导出的文件后重报；本期没有数据的不需要报送空表' };
}

function headerNotFound({ glance, notices }: FoundTable, book: HeadingBook): Refusal {
  const wanted = book.columns.filter((column) => column.required.when === 'always').map((column) => column.heading);
  const seen = glance.lines.find((line) => shownTexts(line).length > 1) ?? glance.lines[0];
  const shown = seen ? shownTexts(seen).slice(0, 12).join('、') : '';
  return {
    code: 'HEADER_NOT_FOUND',
    message: [`没有找到表头。这类信息应有：${wanted.join('、')}；文件前几行里看到的是：${shown || '（空）'}`, ...notices].join('。'),
    fix: '请核对选的信息类别，或按模板的列名改好表头后重报',
  };
}

function headingTexts({ glance, match }: FoundTable): readonly string[] {
  const above = glance.lines.filter((line) => line.row <= (match.rows.at(-1) ?? 0));
  return above.filter((line) => match.rows.includes(line.row) || mayBeGroups(line)).flatMap(filledTexts);
}

/** A text that stands alone from the first column on is the title of the whole; elsewhere it is a group of columns. */
export function mayBeGroups(line: GridRow): boolean {
  return filledTexts(line).length > 1 || cellText(line.cells[0]) === '';
}

function filledTexts(line: GridRow): readonly string[] {
  return line.cells.map(cellText).filter((text) => text !== '');
}

function shownTexts(line: GridRow): readonly string[] {
  return line.cells.map((cell) => cellText(cell).replace(/\s+/g, '').slice(0, 20)).filter((text) => text !== '');
}
