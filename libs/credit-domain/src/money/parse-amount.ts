import type { RawCell } from '../rows/raw-row.js';

export type AmountUnit = '元' | '万元';

/** What a cell says as an amount: a plain decimal string, and the unit if the cell names one. */
export type AmountReading =
  | { readonly status: 'absent' }
  | { readonly status: 'amount'; readonly amount: string; readonly unit: AmountUnit | null }
  | { readonly status: 'invalid'; readonly raw: string };

const PLAIN = /^-?\d+(?:\.\d+)?$/;
const GROUPED = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
/** More decimals than any amount has: a number cell that carries the noise of binary fractions is rounded to these. */
const NUMBER_DECIMALS = 8;

/** Reads a cell as an amount, exactly: decimal text, never a binary fraction. Chinese numerals are not guessed. */
export function parseAmount(cell: RawCell): AmountReading {
  if (cell === null) return { status: 'absent' };
  if (typeof cell === 'boolean') return { status: 'invalid', raw: String(cell) };
  if (typeof cell === 'number') {
    return Number.isFinite(cell) ? { status: 'amount', amount: trimZeros(cell.toFixed(NUMBER_DECIMALS)), unit: null } : { status: 'invalid', raw: String(cell) };
  }
  const text = cell.normalize('NFKC').replace(/[\s\u00a0\u200b-\u200f\u2060\ufeff¥￥]/g, '').replace(/^人民币/, '').replace(/整$/, '');
  if (text === '') return { status: 'absent' };
  const unit: AmountUnit | null = text.endsWith('万元') ? '万元' : text.endsWith('元') ? '元' : null;
  const digits = unit === null ? text : text.slice(0, -unit.length);
  if (PLAIN.test(digits)) return { status: 'amount', amount: trimZeros(digits), unit };
  if (GROUPED.test(digits)) return { status: 'amount', amount: trimZeros(digits.replaceAll(',', '')), unit };
  return { status: 'invalid', raw: cell };
}

/** `007.50` → `7.5`, `-0` → `0`. */
export function trimZeros(decimal: string): string {
  const negative = decimal.startsWith('-');
  const [whole = '', fraction = ''] = (negative ? decimal.slice(1) : decimal).split('.');
  const tail = fraction.replace(/0+$/, '');
  const head = whole.replace(/^0+(?=\d)/, '');
  const plain = tail === '' ? head : `${head}.${tail}`;
  return negative && plain !== '0' ? `-${plain}` : plain;
}
