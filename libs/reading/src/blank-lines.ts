import { cellText } from '@credit/domain';
import type { GridRow } from './grid.js';

/** Of a longer run of blank lines only so many are reported one by one. */
export const MOST_BLANK_LINES = 1000;

export function isBlankLine(line: GridRow): boolean {
  return line.malformed === undefined && line.cells.every((cell) => cell === null || cellText(cell) === '');
}

/** Blank lines count only where something comes after them, and no more than `MOST_BLANK_LINES` of one run. */
export async function* withoutTrailingBlanks(batches: AsyncIterable<readonly GridRow[]>): AsyncGenerator<readonly GridRow[]> {
  let held: GridRow[] = [];
  for await (const batch of batches) {
    const rows: GridRow[] = [];
    for (const line of batch) {
      if (isBlankLine(line)) {
        if (held.length < MOST_BLANK_LINES) held.push({ row: line.row, cells: [] });
        continue;
      }
      if (held.length > 0) {
        rows.push(...held);
        held = [];
      }
      rows.push(line);
    }
    if (rows.length > 0) yield rows;
  }
}
