import { trimZeros } from './parse-amount.js';

/** Compares two non-negative decimal strings: negative, zero or positive. */
export function compareAmounts(a: string, b: string): number {
  const [wholeA = '0', fractionA = ''] = trimZeros(a).split('.');
  const [wholeB = '0', fractionB = ''] = trimZeros(b).split('.');
  if (wholeA.length !== wholeB.length) return wholeA.length - wholeB.length;
  if (wholeA !== wholeB) return wholeA < wholeB ? -1 : 1;
  const width = Math.max(fractionA.length, fractionB.length);
  const left = fractionA.padEnd(width, '0');
  const right = fractionB.padEnd(width, '0');
  return left === right ? 0 : left < right ? -1 : 1;
}
