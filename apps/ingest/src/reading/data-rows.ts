import { cellText, rowShape, type RawRow } from '@credit/domain';
import type { GridRow } from './grid.js';
import { MergedDown } from './merged-down.js';
import { NoDataLines } from './no-data-lines.js';
import type { FoundTable } from './find-table.js';
import type { HeadingBook } from './headings.js';

/** Rows below the headings, in order; those up to and including `afterRow` are left out (work is taken up after it). */
export async function* dataRows(table: FoundTable, book: HeadingBook, afterRow: number): AsyncGenerator<readonly RawRow[]> {
  const { grid, match, glance } = table;
  const headerEnd = match.rows.at(-1) ?? 0;
  const merged = new MergedDown(glance.merges, headerEnd, match.columns.length);
  const noData = new NoDataLines(glance.lines, match, book);
  const width = grid.separated ? (glance.lines.find((line) => line.row === headerEnd)?.cells.length ?? 0) : Infinity;
  const sequence = sequenceColumns(table, book);
  for await (const batch of grid.rows()) {
    const rows: RawRow[] = [];
    for (const line of batch) {
      if (line.row <= headerEnd) continue;
      merged.fill(line);
      if (line.row > afterRow) rows.push(toRawRow(line));
    }
    if (rows.length > 0) yield rows;
  }

  function toRawRow(line: GridRow): RawRow {
    const { row, cells } = line;
    if (noData.has(line)) return { row, cells, note: true };
    const malformed = line.malformed ?? (cells.length > width ? slipped(line, width) : undefined);
    // Notes and totals below the table may be written as they please.
    if (malformed === undefined || (cells.length > 0 && rowShape(cells, sequence) !== 'data')) return { row, cells };
    return { row, cells, malformed };
  }
}

/** Columns that only number the rows. */
export function sequenceColumns({ match }: FoundTable, book: HeadingBook): ReadonlySet<number> {
  return new Set(match.columns.flatMap(({ index, field }) => (field !== null && book.typeOf(field) === 'sequence' ? [index] : [])));
}

/** More values than headings: a separator inside a value has moved the others along. */
function slipped({ cells }: GridRow, width: number): string | undefined {
  const filled = cells.slice(width).some((cell) => cellText(cell) !== '');
  return filled ? `有 ${cells.length} 格，表头只有 ${width} 格，内容可能错位` : undefined;
}
