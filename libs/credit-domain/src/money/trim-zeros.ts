const ZERO = 0x30;

/** A decimal string in its one shortest form: `007.50` → `7.5`, `-0` → `0`. */
export function trimZeros(decimal: string): string {
  const negative = decimal.startsWith('-');
  const point = decimal.indexOf('.');
  const wholeEnd = point < 0 ? decimal.length : point;
  let from = negative ? 1 : 0;
  while (from < wholeEnd - 1 && decimal.charCodeAt(from) === ZERO) from += 1;
  let end = decimal.length;
  if (point >= 0) {
    while (end > point + 1 && decimal.charCodeAt(end - 1) === ZERO) end -= 1;
    if (end === point + 1) end = point;
  }
  const plain = decimal.slice(from, end);
  return negative && plain !== '0' ? `-${plain}` : plain;
}
