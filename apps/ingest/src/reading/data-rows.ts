import { cellText, type RawRow } from '@credit/domain';
import type { Grid, GridRow, Merge } from './grid.js';
import type { HeadingBook, HeadingMatch } from './headings.js';

export interface DataRowsOptions {
  readonly match: HeadingMatch;
  readonly merges: readonly Merge[];
  readonly book: HeadingBook;
  /** Rows up to and including this one are left out (work is taken up after it). */
  readonly afterRow: number;
}

/** Rows below the headings; cells merged down a column hold their value in each of their rows. */
export async function* dataRows(grid: Grid, options: DataRowsOptions): AsyncGenerator<readonly RawRow[]> {
  const headerEnd = options.match.rows.at(-1) ?? 0;
  const filler = new MergeFiller(options.merges.filter((m) => m.top > headerEnd && m.bottom > m.top));
  const headings = options.match.columns.filter((column) => column.field !== null);
  for await (const batch of grid.rows()) {
    const rows: RawRow[] = [];
    for (const line of batch) {
      if (line.row <= headerEnd) continue;
      filler.fill(line);
      if (line.row <= options.afterRow) continue;
      rows.push(repeatsHeadings(line, headings) ? { ...line, note: true } : line);
    }
    if (rows.length > 0) yield rows;
  }
}

/** Headings printed again in the middle of the data, as page breaks make them. */
function repeatsHeadings(line: GridRow, headings: readonly { readonly index: number; readonly heading: string }[]): boolean {
  let equal = 0;
  for (const { index, heading } of headings) {
    const text = cellText(line.cells[index] ?? null);
    if (text === '') continue;
    if (text !== heading.trim()) return false;
    equal += 1;
  }
  return equal >= 2;
}

class MergeFiller {
  private readonly open: { readonly merge: Merge; value: GridRow['cells'][number] }[] = [];
  private readonly waiting: Merge[];

  constructor(merges: readonly Merge[]) {
    this.waiting = [...merges].sort((a, b) => b.top - a.top);
  }

  fill(line: GridRow): void {
    if (this.waiting.length === 0 && this.open.length === 0) return;
    for (let next = this.waiting.at(-1); next && next.top <= line.row; next = this.waiting.at(-1)) {
      this.waiting.pop();
      this.open.push({ merge: next, value: next.top === line.row ? (line.cells[next.left] ?? null) : null });
    }
    for (let i = this.open.length - 1; i >= 0; i -= 1) {
      const item = this.open[i];
      if (!item) continue;
      if (item.merge.bottom < line.row) {
        this.open.splice(i, 1);
      } else if (item.merge.top < line.row && (line.cells[item.merge.left] ?? null) === null) {
        while (line.cells.length < item.merge.left) line.cells.push(null);
        line.cells[item.merge.left] = item.value;
      }
    }
  }
}
