import { asTyped } from '../rows/as-typed.js';
import type { RawCell } from '../rows/raw-row.js';
import { trimZeros } from './trim-zeros.js';

export type AmountUnit = '元' | '万元';

/** What a cell says as an amount: a plain decimal string (negative with `-` at its head), and the unit if the cell names one. */
export type AmountReading =
  | { readonly status: 'absent' }
  | { readonly status: 'amount'; readonly amount: string; readonly unit: AmountUnit | null }
  | { readonly status: 'invalid'; readonly raw: string };

const PLAIN = /^-?\d{1,18}(?:\.\d{1,18})?$/;
const GROUPED = /^-?\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,18})?$/;
const NOISE = /[\s\p{Cf}¥￥]/gu;
const CURRENCY = /^(?:人民币|RMB|CNY)|人民币$/i;
/** A binary64 number keeps fifteen decimal digits; what it shows behind them is noise of its binary fraction. */
const KEPT_DIGITS = 15;
const LARGEST = 1e15;
/** Smaller numbers would be written with an exponent; no amount has parts that small. */
const SMALLEST = 1e-6;

/** Reads a cell as an amount, exactly: decimal text, never a binary fraction. Chinese numerals are not guessed. */
export function parseAmount(cell: RawCell): AmountReading {
  if (cell === null) return { status: 'absent' };
  if (typeof cell === 'boolean') return { status: 'invalid', raw: String(cell) };
  if (typeof cell === 'number') return ofNumber(cell);
  if (PLAIN.test(cell)) return { status: 'amount', amount: trimZeros(cell), unit: null };
  const text = asTyped(cell).normalize('NFKC').replace(NOISE, '').replace(CURRENCY, '').replace(/整$/, '').replace('\u2212', '-');
  if (text === '') return { status: 'absent' };
  const [digits, unit] = withoutUnit(text);
  if (PLAIN.test(digits)) return { status: 'amount', amount: trimZeros(digits), unit };
  if (GROUPED.test(digits)) return { status: 'amount', amount: trimZeros(digits.replaceAll(',', '')), unit };
  return { status: 'invalid', raw: cell };
}

function withoutUnit(text: string): readonly [digits: string, unit: AmountUnit | null] {
  if (text.endsWith('万元')) return [text.slice(0, -2), '万元'];
  if (text.endsWith('万')) return [text.slice(0, -1), '万元'];
  if (text.endsWith('元') || text.endsWith('圆')) return [text.slice(0, -1), '元'];
  return [text, null];
}

function ofNumber(value: number): AmountReading {
  const size = Math.abs(value);
  if (!(size < LARGEST) || (size > 0 && size < SMALLEST)) return { status: 'invalid', raw: String(value) };
  return { status: 'amount', amount: trimZeros(value.toPrecision(KEPT_DIGITS)), unit: null };
}
