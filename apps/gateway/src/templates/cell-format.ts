import type { TemplateColumn } from '@credit/domain';
import type { CellValue } from 'exceljs';

/** How a column's cells are shown and how wide they are. */
export interface CellFormat {
  readonly numFmt: string;
  /** In characters of the standard font; a Chinese one takes two. */
  readonly width: number;
}

/**
 * Codes and numbers of documents are text, so that no table program turns 914304220000001234 into 9.14E+17. Days are true
 * dates: typed in any usual way they come out as 2026-11-02, and they can be sorted and filtered.
 */
export function cellFormat({ column }: TemplateColumn): CellFormat {
  switch (column.type) {
    case 'sequence':
      return { numFmt: '0', width: 6 };
    case 'text':
      return { numFmt: '@', width: withHeading(textWidth(column.length), column.heading) };
    case 'date':
      return { numFmt: 'yyyy-mm-dd', width: withHeading(13, column.heading) };
    case 'amount':
      return { numFmt: 'General', width: withHeading(14, column.heading) };
    case 'integer':
      return { numFmt: '0', width: withHeading(10, column.heading) };
    case 'year':
      return { numFmt: '0', width: withHeading(9, column.heading) };
    case 'code':
    case 'codes':
      return { numFmt: '@', width: withHeading(16, column.heading) };
    case 'identifier':
      return { numFmt: '@', width: withHeading(21, column.heading) };
  }
}

const WIDEST = 42;

function textWidth(length: number | null): number {
  if (length === null || length > 1000) return WIDEST;
  return length > 300 ? 32 : length > 100 ? 26 : 14;
}

/** Room for the heading on two lines. */
function withHeading(width: number, heading: string): number {
  return Math.max(width, Math.min(WIDEST, Math.ceil(shownWidth(heading) / 2) + 3));
}

/** Width of a text in characters of the standard font. */
export function shownWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (character.charCodeAt(0) > 0xff ? 2 : 1), 0);
}

/** The example of a column as a clerk's table program would hold it. */
export function exampleValue({ column, example }: TemplateColumn): CellValue {
  if (example === '') return null;
  switch (column.type) {
    case 'date':
      return new Date(`${example}T00:00:00Z`);
    case 'amount':
    case 'integer':
    case 'year':
      return Number(example);
    default:
      return example;
  }
}
