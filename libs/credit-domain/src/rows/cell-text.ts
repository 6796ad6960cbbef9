import type { RawCell } from './raw-row.js';

const EDGES = /^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu;

/** The cell as text without blanks and invisible characters at its ends; empty text for an empty cell. */
export function cellText(cell: RawCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell !== 'string') return String(cell);
  return isPlain(cell.charCodeAt(0)) && isPlain(cell.charCodeAt(cell.length - 1)) ? cell : cell.replace(EDGES, '');
}

/** ASCII that shows, Han characters, full-width forms: what nearly every cell begins and ends with. False for an empty text. */
function isPlain(code: number): boolean {
  return (code > 0x20 && code < 0x7f) || (code >= 0x3001 && code <= 0x9fff) || (code > 0xff00 && code < 0xff5f);
}
