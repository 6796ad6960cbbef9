import { dayOfSerial, parseDay, type RawCell } from '@credit/domain';
import type { WorkbookParts } from './workbook-parts.js';
import { unescaped } from './xml-part.js';
import { damaged } from './zip-parts.js';

/** A cell as a sheet's XML stores it (ECMA-376 part 1, 18.3.1.4): type, style index and the text of its value. */
export interface StoredCell {
  readonly type: string;
  readonly style: number;
  text: string;
}

/** Days between the two date systems of workbooks. */
export const DAYS_1904 = 1462;
const NO_END = '2099-12-31';

/**
 * The value of a cell: text, number, truth value; a number shown as a date becomes its day; an error stays its text
 * (`#N/A`), so that checks complain of it. A formula counts by the value stored with it, without one the cell is empty.
 */
export function toCellValue(cell: StoredCell, workbook: Pick<WorkbookParts, 'sharedStrings' | 'dateStyles' | 'date1904'>): RawCell {
  if (cell.text === '') return null;
  switch (cell.type) {
    case 's': {
      const text = workbook.sharedStrings[Number(cell.text)];
      if (text === undefined) throw damaged();
      return text === '' ? null : text;
    }
    case 'b':
      return cell.text === '1' || cell.text === 'true';
    case 'inlineStr':
    case 'str':
    case 'e':
      return unescaped(cell.text);
    case 'd':
      return cell.text.slice(0, 10);
    default:
      return toNumber(cell, workbook);
  }
}

function toNumber(cell: StoredCell, workbook: Pick<WorkbookParts, 'dateStyles' | 'date1904'>): RawCell {
  const value = Number(cell.text);
  if (!Number.isFinite(value)) return cell.text;
  if (workbook.dateStyles[cell.style] !== true) return value;
  const serial = value + (workbook.date1904 ? DAYS_1904 : 0);
  const day = dayOfSerial(serial);
  if (day !== undefined) return day;
  // 20261102 typed into a cell that is shown as a date.
  const read = parseDay(Math.floor(serial));
  switch (read.status) {
    case 'day':
      return read.day;
    case 'indefinite':
      return NO_END;
    default:
      return value;
  }
}
