import { cellXml } from './xml/escape.js';
import type { RawCell } from '@credit/domain';
import { columnLetters } from '@credit/reading';

export const MAIN_NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const XML_START = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** A cell of a workbook holds no more characters. */
export const LONGEST_CELL = 32_767;

/** One cell; an empty one only where it has a format of its own. */
export function cellOf(value: RawCell, place: { readonly row: number; readonly column: number; readonly style: number }): string {
  const reference = `r="${columnLetters(place.column)}${place.row}" s="${place.style}"`;
  if (value === null) return '';
  switch (typeof value) {
    case 'number':
      return `<c ${reference}><v>${value}</v></c>`;
    case 'boolean':
      return `<c ${reference} t="b"><v>${value ? 1 : 0}</v></c>`;
    case 'string':
      return `<c ${reference} t="inlineStr"><is><t xml:space="preserve">${cellXml(value.slice(0, LONGEST_CELL))}</t></is></c>`;
  }
}

/** Widths in characters, from the first column on. */
export function columnsXml(widths: readonly number[], style: number): string {
  if (widths.length === 0) return '';
  return `<cols>${widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" style="${style}" customWidth="1"/>`).join('')}</cols>`;
}

/** The view of a sheet whose first lines stay in sight. */
export function frozenView(lines: number, options: { readonly selected: boolean }): string {
  const selected = options.selected ? ' tabSelected="1"' : '';
  const pane = lines > 0 ? `<pane ySplit="${lines}" topLeftCell="A${lines + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>` : '';
  return `<sheetViews><sheetView${selected} workbookViewId="0">${pane}</sheetView></sheetViews>`;
}

/** Width of a text on the screen: Chinese characters take two places. */
export function shownLength(text: string): number {
  let length = 0;
  for (const character of text) length += (character.codePointAt(0) ?? 0) > 0xff ? 2 : 1;
  return length;
}
