/** Reads a query string. A name given twice has its first value only: nothing behind has to reckon with lists, and `__proto__` is a name like any other. */
export function oneValueEach(text: string): { [name: string]: unknown } {
  const values: Record<string, unknown> = Object.create(null);
  for (const [name, value] of new URLSearchParams(text)) values[name] ??= value;
  return values;
}
