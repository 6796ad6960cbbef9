import type { ColumnType } from '../forms/record-form.js';
import { cellText } from './cell-text.js';

/** What clerks and exports write into a cell that has nothing to say. */
const STROKES = /^[/\\|_\p{Pd}\u2212]{1,4}$/u;
const EXPORTED_NULL = /^\(?null\)?$/i;
const LONGEST = 12;

/**
 * Whether a cell only says that there is nothing: NULL of a database anywhere; `/` or —— where no text can stand; 无 also
 * where a day, an amount or a number should stand, but not in coded columns, whose words the code list decides.
 */
export function isPlaceholder(cell: string, type: ColumnType): boolean {
  if (cell.length > LONGEST || /^\d/.test(cell)) return false;
  const text = cellText(cell);
  if (EXPORTED_NULL.test(text)) return true;
  switch (type) {
    case 'date':
    case 'amount':
    case 'integer':
    case 'year':
    case 'identifier':
      return text === '无' || STROKES.test(text.normalize('NFKC'));
    case 'code':
    case 'codes':
      return STROKES.test(text.normalize('NFKC'));
    case 'text':
    case 'sequence':
      return false;
  }
}
