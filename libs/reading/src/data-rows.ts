import { cellText, rowShape, type RawCell, type RawRow } from '@credit/domain';
import type { GridRow } from './grid.js';
import { MergedDown } from './merged-down.js';
import { BROKEN_CHARACTER } from './broken-character.js';
import { LoneTexts } from './lone-texts.js';
import { NoDataLines } from './no-data-lines.js';
import { DAYS_1904 } from './stored-cell.js';
import type { FoundTable } from './find-table.js';
import type { HeadingBook } from './headings.js';
import { notWholeProblem } from './returned-sheet.js';

const LARGEST_SERIAL = 100_000;

/** Rows below the headings, in order; those up to and including `afterRow` are left out (work is taken up after it). */
export async function* dataRows(table: FoundTable, book: HeadingBook, afterRow: number): AsyncGenerator<readonly RawRow[]> {
  const { grid, match, glance } = table;
  const headerEnd = match.rows.at(-1) ?? 0;
  const merged = new MergedDown(glance.merges, headerEnd, match.columns.length);
  const noData = new NoDataLines(glance.lines, match, book);
  const width = separatedWidth(table);
  const sequence = sequenceColumns(table, book);
  const days = grid.date1904 ? match.columns.filter(({ field }) => field !== null && book.typeOf(field) === 'date') : [];
  const lone = new LoneTexts(glance.merges, { columns: match.columns.length, sequence });
  for await (const batch of grid.rows()) {
    const rows: RawRow[] = [];
    for (const line of batch) {
      if (line.row <= headerEnd) continue;
      merged.fill(line);
      for (const { index } of days) countFrom1904(line.cells, index);
      if (line.row > afterRow) rows.push(toRawRow(line));
    }
    if (rows.length > 0) yield rows;
  }

  function toRawRow(line: GridRow): RawRow {
    const { row, cells } = line;
    const [first] = cells;
    const left = typeof first === 'string' ? notWholeProblem(first) : undefined;
    if (left !== undefined) return { row, cells, malformed: left };
    if (!grid.pushed && (noData.has(line) || (line.malformed === undefined && lone.has(line)))) return { row, cells, note: true };
    const malformed = lineProblem(line, width);
    // Notes and totals below the table may be written as they please.
    if (malformed === undefined || (cells.length > 0 && rowShape(cells, sequence) !== 'data')) return { row, cells };
    return { row, cells, malformed };
  }
}

/** A plain number in a column of days counts as its workbook does; eight digits are a date of their own. */
function countFrom1904(cells: RawCell[], index: number): void {
  const cell = cells[index];
  if (typeof cell === 'number' && cell < LARGEST_SERIAL) cells[index] = cell + DAYS_1904;
}

function isBroken(cell: RawCell): boolean {
  return typeof cell === 'string' && cell.includes('\ufffd');
}

/** Columns that only number the rows. */
export function sequenceColumns({ match }: FoundTable, book: HeadingBook): ReadonlySet<number> {
  return new Set(match.columns.flatMap(({ index, field }) => (field !== null && book.typeOf(field) === 'sequence' ? [index] : [])));
}

/** How many cells a line may have: as many as the headings, where separators tell them apart. */
export function separatedWidth({ grid, glance, match }: Pick<FoundTable, 'grid' | 'glance' | 'match'>): number {
  const headerEnd = match.rows.at(-1) ?? 0;
  return grid.separated ? (glance.lines.find((line) => line.row === headerEnd)?.cells.length ?? 0) : Infinity;
}

/** Why a line cannot be taken for whole; undefined for all others. */
export function lineProblem(line: GridRow, width: number): string | undefined {
  // Text files tell of broken characters line by line; in workbooks a cell has them.
  if (line.malformed === undefined && width === Infinity && line.cells.some(isBroken)) return BROKEN_CHARACTER;
  return line.malformed ?? (line.cells.length > width ? slipped(line, width) : undefined);
}

/** More values than headings: a separator inside a value has moved the others along. */
function slipped({ cells }: GridRow, width: number): string | undefined {
  const filled = cells.slice(width).some((cell) => cellText(cell) !== '');
  return filled ? `有 ${cells.length} 格，表头只有 ${width} 格，内容可能错位` : undefined;
}
