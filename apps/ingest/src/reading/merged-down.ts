import type { RawCell } from '@credit/domain';
import type { GridRow, Merge } from './grid.js';

/**
 * Gives cells merged down a column their value in each of their rows. A merge over half the table or more is a title or
 * note, and a row without anything of its own stays blank.
 */
export class MergedDown {
  private readonly open: { readonly merge: Merge; readonly value: RawCell }[] = [];
  private readonly waiting: Merge[];

  constructor(merges: readonly Merge[], headerEnd: number, columns: number) {
    this.waiting = merges
      .filter((m) => m.top > headerEnd && m.bottom > m.top && (m.right === m.left || (m.right - m.left + 1) * 2 <= columns))
      .sort((a, b) => b.top - a.top);
  }

  /** To be called for every line, in order. */
  fill(line: GridRow): void {
    if (this.waiting.length === 0 && this.open.length === 0) return;
    for (let next = this.waiting.at(-1); next && next.top <= line.row; next = this.waiting.at(-1)) {
      this.waiting.pop();
      this.open.push({ merge: next, value: next.top === line.row ? (line.cells[next.left] ?? null) : null });
    }
    const hasOwn = line.cells.some((cell) => cell !== null);
    for (let i = this.open.length - 1; i >= 0; i -= 1) {
      const item = this.open[i];
      if (!item) continue;
      const { merge, value } = item;
      if (merge.bottom < line.row) this.open.splice(i, 1);
      else if (hasOwn && merge.top < line.row && (line.cells[merge.left] ?? null) === null) put(line.cells, merge.left, value);
    }
  }
}

function put(cells: RawCell[], column: number, value: RawCell): void {
  while (cells.length < column) cells.push(null);
  cells[column] = value;
}
