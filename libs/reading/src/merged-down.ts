import type { RawCell } from '@credit/domain';
import { MOST_COLUMNS, type GridRow, type Merge } from './grid.js';

/**
 * Gives cells merged down a column their value in each of their rows. A merge over half the table or more is a title or
 * note, and a row without anything of its own stays blank.
 */
export class MergedDown {
  /** By column: merges do not overlap. */
  private readonly open = new Map<number, { readonly bottom: number; readonly value: RawCell }>();
  private readonly waiting: Merge[];

  constructor(merges: readonly Merge[], headerEnd: number, columns: number) {
    this.waiting = merges
      .filter((m) => m.top > headerEnd && m.bottom > m.top && m.left < MOST_COLUMNS && (m.right === m.left || (m.right - m.left + 1) * 2 <= columns))
      .sort((a, b) => b.top - a.top);
  }

  /** To be called for every line, in order. */
  fill(line: GridRow): void {
    if (this.waiting.length === 0 && this.open.size === 0) return;
    const hasOwn = line.cells.some((cell) => cell !== null);
    for (const [left, { bottom, value }] of this.open) {
      if (bottom < line.row) this.open.delete(left);
      else if (hasOwn && (line.cells[left] ?? null) === null) put(line.cells, left, value);
    }
    for (let next = this.waiting.at(-1); next && next.top <= line.row; next = this.waiting.at(-1)) {
      this.waiting.pop();
      if (next.top === line.row) this.open.set(next.left, { bottom: next.bottom, value: line.cells[next.left] ?? null });
    }
  }
}

function put(cells: RawCell[], column: number, value: RawCell): void {
  while (cells.length < column) cells.push(null);
  cells[column] = value;
}
