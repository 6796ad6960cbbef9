import { trimZeros } from './trim-zeros.js';

/** Compares two decimal strings: negative when `a` is less, zero when they are the same amount, positive when it is more. */
export function compareAmounts(a: string, b: string): number {
  const left = trimZeros(a);
  const right = trimZeros(b);
  if (left === right) return 0;
  const below = left.startsWith('-');
  if (below !== right.startsWith('-')) return below ? -1 : 1;
  return below ? compareSizes(right.slice(1), left.slice(1)) : compareSizes(left, right);
}

function compareSizes(a: string, b: string): number {
  const difference = wholeDigits(a) - wholeDigits(b);
  if (difference !== 0) return difference;
  // As many digits before the point, and no zeros at their ends: they compare as text, a prefix is the smaller one.
  return a < b ? -1 : 1;
}

function wholeDigits(amount: string): number {
  const point = amount.indexOf('.');
  return point < 0 ? amount.length : point;
}
