import type { RawCell } from '../rows/raw-row.js';
import { isOrgCode } from './org-code.js';

/** A binary64 number keeps fifteen decimal digits; a table program writes zeros for the rest. */
const KEPT_DIGITS = 1e15;
/** Letters and digits only, longer than any exponent form without a fraction: nothing to look at. */
const PLAIN = /^[0-9A-Z]{6,}$/;
const EXPONENT = /^\d(?:[.,]\d+)?E\+?\d{1,2}$/i;
const FRACTION_OF_A_LONG_NUMBER = /^\d{16,}\.0*$/;
const FRACTION_OF_A_SHORT_NUMBER = /^(\d{1,15})\.0+$/;
const ZEROED = /^\d{15}000$/;
const ORG_CODE_LENGTH = 9;
const FEWEST_DIGITS = 6;

/**
 * Whether a table program turned the number into a value and lost digits on the way: a number cell of more than fifteen
 * digits or with a fraction, text such as `9.14304E+17`, a long number with `.0` (reference §1.5).
 */
export function hasLostDigits(cell: RawCell): boolean {
  if (typeof cell === 'number') return !Number.isInteger(cell) || Math.abs(cell) >= KEPT_DIGITS;
  if (typeof cell !== 'string' || PLAIN.test(cell)) return false;
  const text = halfWidth(cell);
  return EXPONENT.test(text) || FRACTION_OF_A_LONG_NUMBER.test(text);
}

/** A number cell that is an 组织机构代码 once the zeros at its head are put back: the table program dropped them. */
export function hasLostLeadingZeros(cell: RawCell): boolean {
  if (typeof cell !== 'number') return false;
  const digits = String(cell);
  return digits.length >= FEWEST_DIGITS && digits.length < ORG_CODE_LENGTH && isOrgCode(digits.padStart(ORG_CODE_LENGTH, '0'));
}

/** Eighteen digits whose last three are zeros: how a table program shows a number that it could not hold. */
export function endsInLostDigits(tidied: string): boolean {
  return ZEROED.test(tidied);
}

/** The cell's text; a `.0` that a program added to a number short enough to be whole is dropped. */
export function withoutFraction(cell: string): string {
  if (!cell.includes('.') && !cell.includes('．')) return cell;
  return FRACTION_OF_A_SHORT_NUMBER.exec(halfWidth(cell))?.[1] ?? cell;
}

function halfWidth(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{Cf}'"]/gu, '');
}
