import type { RawCell } from './raw-row.js';

const EDGES = /^[\s\u00a0\u200b-\u200f\u2060\ufeff]+|[\s\u00a0\u200b-\u200f\u2060\ufeff]+$/g;

/** The cell as text without blanks and invisible characters at its ends; empty text for an empty cell. */
export function cellText(cell: RawCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell.replace(EDGES, '');
  return String(cell);
}
