import { stat } from 'node:fs/promises';
import { cellText, type RawRow, type Refusal } from '@credit/domain';
import { detectFormat } from './file-format.js';
import type { Grid, GridFile, GridRow, Merge } from './grid.js';
import { UnreadableFile } from './grid.js';
import { findHeadings, type FileColumn, type HeadingBook, type HeadingMatch } from './headings.js';
import { openDelimited } from './delimited.js';
import { openJsonLines } from './json-lines.js';
import { openLegacyWorkbook } from './legacy-workbook.js';
import { dataRows } from './data-rows.js';
import { openWorkbook } from './workbook.js';

/** Headings are looked for among this many first lines that hold something. */
const FIRST_LINES = 40;

/** A department's file, opened: its layout, and its rows as often as needed. */
export interface OpenedTable {
  readonly format: GridFile['format'];
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly sheet: string | null;
  readonly headerRows: readonly number[];
  readonly columns: readonly FileColumn[];
  readonly notices: readonly string[];
  /** Rows below the headings, blank, total and note lines included, in order and in batches. */
  rows(options?: { readonly afterRow?: number }): AsyncIterable<readonly RawRow[]>;
  close(): Promise<void>;
}

/** What of a file was seen when its headings could not be matched: needed to refuse what must not even be kept. */
export interface UnmatchedTable {
  readonly refusal: Refusal;
  /** Texts of the first lines. */
  readonly firstLines: readonly (readonly string[])[];
}

/** Opens a file and finds its headings. A file that cannot be used is a refusal in plain words, never an error. */
export async function openTable(path: string, book: HeadingBook): Promise<OpenedTable | UnmatchedTable> {
  let file: GridFile | undefined;
  try {
    if ((await stat(path)).size === 0) return refused('FILE_EMPTY', '文件是空的', '请检查导出的文件后重报');
    file = await openGrids(path, book);
    const found = await bestGrid(file, book);
    if (!found || !isEnough(found.match, book)) {
      await file.close();
      return headerNotFound(found?.lines ?? [], book);
    }
    return await opened(file, found, book);
  } catch (error) {
    await file?.close();
    if (error instanceof UnreadableFile) return refused('FILE_UNREADABLE', error.message, error.fix);
    throw error;
  }
}

async function openGrids(path: string, book: HeadingBook): Promise<GridFile> {
  const format = await detectFormat(path);
  switch (format) {
    case 'empty':
      throw new UnreadableFile('文件里没有内容', '请检查导出的文件后重报');
    case 'xlsx':
      return openWorkbook(path);
    case 'ole':
    case 'markup':
      return openLegacyWorkbook(path);
    case 'jsonl':
      return openJsonLines(path);
    case 'text':
      return openDelimited(path, (rows) => {
        const match = findHeadings(rows.slice(0, FIRST_LINES), [], book);
        return (match?.matched ?? 0) * 1000 + Math.max(0, ...rows.map((row) => row.cells.length));
      });
  }
}

interface FoundGrid {
  readonly grid: Grid;
  readonly match: HeadingMatch;
  readonly merges: readonly Merge[];
  readonly lines: readonly GridRow[];
  readonly notices: readonly string[];
}

/** The visible sheet whose headings match best; others that match too are named, so that nothing is left out silently. */
async function bestGrid(file: GridFile, book: HeadingBook): Promise<FoundGrid | undefined> {
  const candidates: Omit<FoundGrid, 'notices'>[] = [];
  const notices: string[] = [];
  for (const grid of file.grids) {
    const lines = await firstLines(grid);
    if (lines.length === 0) continue;
    const merges = await grid.merges();
    const match = findHeadings(lines, merges, book) ?? { rows: [], columns: [], matched: 0, notices: [] };
    if (!grid.hidden) candidates.push({ grid, match, merges, lines });
    else if (isEnough(match, book)) notices.push(`工作表“${grid.sheet ?? ''}”是隐藏的，没有读取`);
  }
  candidates.sort((a, b) => b.match.matched - a.match.matched);
  const [best, ...others] = candidates;
  if (!best) return undefined;
  for (const other of others) {
    if (isEnough(other.match, book) && other.lines.some((line) => line.row > (other.match.rows.at(-1) ?? 0))) {
      notices.push(`工作表“${other.grid.sheet ?? ''}”也有这类数据，这次没有读取，请另存为单独的文件报送`);
    }
  }
  return { ...best, notices };
}

async function firstLines(grid: Grid): Promise<readonly GridRow[]> {
  const lines: GridRow[] = [];
  for await (const batch of grid.rows()) {
    lines.push(...batch.filter((row) => row.cells.some((cell) => cellText(cell) !== '')));
    if (lines.length >= FIRST_LINES) break;
  }
  return lines.slice(0, FIRST_LINES);
}

/** Enough headings to be sure that this is the table: two fields, and half of those that every row needs. */
function isEnough(match: HeadingMatch, book: HeadingBook): boolean {
  if (match.matched < 2) return false;
  const found = new Set(match.columns.flatMap((column) => column.field ?? []));
  const needed = book.columns.filter((column) => column.required.when === 'always');
  const named = match.columns.filter((column) => column.heading.trim() !== '').length;
  return needed.filter((column) => found.has(column.field)).length * 2 >= needed.length || match.matched * 10 >= named * 6;
}

async function opened(file: GridFile, found: FoundGrid, book: HeadingBook): Promise<OpenedTable | UnmatchedTable> {
  const { grid, match, merges } = found;
  const read = (afterRow: number): AsyncIterable<readonly RawRow[]> => dataRows(grid, { match, merges, book, afterRow });
  if (!(await hasAny(read(0)))) {
    await file.close();
    return refused('FILE_EMPTY', '表头下面没有数据', '请检查导出的文件后重报；本期没有数据的不需要报送空表');
  }
  return {
    format: file.format,
    encoding: file.encoding,
    delimiter: file.delimiter,
    sheet: grid.sheet,
    headerRows: file.format === 'jsonl' ? [] : match.rows,
    columns: match.columns,
    notices: [...file.notices, ...found.notices, ...match.notices],
    rows: (options) => read(options?.afterRow ?? 0),
    close: () => file.close(),
  };
}

async function hasAny(rows: AsyncIterable<readonly RawRow[]>): Promise<boolean> {
  for await (const batch of rows) {
    if (batch.some((row) => row.malformed !== undefined || row.cells.some((cell) => cellText(cell) !== ''))) return true;
  }
  return false;
}

function refused(code: Refusal['code'], message: string, fix: string): UnmatchedTable {
  return { refusal: { code, message, fix }, firstLines: [] };
}

function headerNotFound(lines: readonly GridRow[], book: HeadingBook): UnmatchedTable {
  const wanted = book.columns.filter((column) => column.required.when === 'always').map((column) => column.heading);
  const seen = lines.find((line) => line.cells.filter((cell) => cellText(cell) !== '').length > 1) ?? lines[0];
  const shown = (seen?.cells ?? []).map((cell) => cellText(cell).replace(/\s+/g, '').slice(0, 20)).filter((text) => text !== '').slice(0, 12);
  return {
    refusal: {
      code: 'HEADER_NOT_FOUND',
      message: `没有找到表头。这类信息应有：${wanted.join('、')}；文件前几行里看到的是：${shown.join('、') || '（空）'}`,
      fix: '请核对选的信息类别，或按模板的列名改好表头后重报',
    },
    firstLines: lines.map((line) => line.cells.map(cellText)),
  };
}
