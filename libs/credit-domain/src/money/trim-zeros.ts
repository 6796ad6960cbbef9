/** Digits that neither begin nor end with a zero too many. */
const SHORTEST = /^(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/;

/** A decimal string in its one shortest form: `007.50` → `7.5`, `-0` → `0`. */
export function trimZeros(decimal: string): string {
  if (SHORTEST.test(decimal)) return decimal;
  const negative = decimal.startsWith('-');
  const [whole = '', fraction = ''] = (negative ? decimal.slice(1) : decimal).split('.');
  const tail = withoutZerosAtEnd(fraction);
  const head = whole.replace(/^0+(?=\d)/, '');
  const plain = tail === '' ? head : `${head}.${tail}`;
  return negative && plain !== '0' ? `-${plain}` : plain;
}

function withoutZerosAtEnd(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits[end - 1] === '0') end -= 1;
  return digits.slice(0, end);
}
