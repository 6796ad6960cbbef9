import { cellText } from '@credit/domain';
import type { Glance } from './grid.js';

/** How the sheet begins that the platform adds to a workbook it gives back: known again by this, wherever it stands. */
export const RETURNED_SHEET_OPENING = '信用衡南核对结果';

/** The sheet of a returned workbook that says what was found: never data, in any position and under any name. */
export function isReturnedSheet(glance: Pick<Glance, 'lines'>): boolean {
  const first = glance.lines[0]?.cells.map(cellText).find((text) => text !== '');
  return first?.startsWith(RETURNED_SHEET_OPENING) ?? false;
}

const LEFT_TO_MEND = /^\s*〔读不完整：([^〕]*)〕/;

/**
 * What stands before the first cell of a line that could not be taken apart, in a workbook made of a text file: a sheet
 * has no quotes to lose, so without it the line would pass as it is.
 */
export function notWholeMark(problem: string): string {
  return `〔读不完整：${problem.replaceAll('〕', '）')}〕`;
}

/** The problem that such a mark names, while nobody has taken the mark away. */
export function notWholeProblem(text: string): string | undefined {
  return LEFT_TO_MEND.exec(text)?.[1];
}
