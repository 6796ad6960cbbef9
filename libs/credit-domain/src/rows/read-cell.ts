import { cellText } from './cell-text.js';
import { NOTHING_SAID, saysNoValue, type CellReading } from './cell-reading.js';
import { isPlaceholder } from './placeholder.js';
import type { RawCell } from './raw-row.js';
import { readCode } from './read-code.js';
import { readOwnNumber } from './read-number.js';
import { readAmount, readDate, readText, readWhole, type FilledCell } from './read-typed.js';
import type { PlacedColumn, RowPlan } from './row-plan.js';

/** The cell with its text; undefined where it is empty or only says that there is nothing. */
export function filledCell(plan: RowPlan, placed: PlacedColumn, cell: RawCell): FilledCell | undefined {
  if (cell === null || (typeof cell === 'string' && isPlaceholder(cell, placed.column.type))) return undefined;
  const text = cellText(cell);
  return text === '' ? undefined : { plan, placed, cell, text };
}

/** Reads a cell by its column alone. */
export function readCell(plan: RowPlan, placed: PlacedColumn, cell: RawCell): CellReading {
  const filled = filledCell(plan, placed, cell);
  if (!filled) return NOTHING_SAID;
  switch (placed.column.type) {
    case 'text':
      return readText(filled);
    case 'date':
      return readDate(filled);
    case 'amount':
      return readAmount(filled);
    case 'integer':
    case 'year':
      return readWhole(filled);
    case 'code':
    case 'codes':
      return readCode(filled);
    case 'identifier':
      return readOwnNumber(filled);
    case 'sequence':
      return saysNoValue(filled.text);
  }
}
