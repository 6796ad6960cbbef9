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
  const [wholeA = '0', fractionA = ''] = a.split('.');
  const [wholeB = '0', fractionB = ''] = b.split('.');
  if (wholeA.length !== wholeB.length) return wholeA.length - wholeB.length;
  if (wholeA !== wholeB) return wholeA < wholeB ? -1 : 1;
  // Fractions without zeros at their ends compare as text: a prefix is the smaller one.
  return fractionA < fractionB ? -1 : 1;
}
