const A = 65;
const LETTERS = 26;

/** `AB12` → column 27 (0-based), row 12; undefined for anything else. Asked of every cell of a sheet. */
export function cellAddress(reference: string): { readonly column: number; readonly row: number } | undefined {
  let at = 0;
  let column = 0;
  for (; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) - A;
    if (letter < 0 || letter >= LETTERS) break;
    column = column * LETTERS + letter + 1;
  }
  const row = Number(reference.slice(at));
  return at > 0 && at <= 3 && Number.isInteger(row) && row > 0 ? { column: column - 1, row } : undefined;
}

/** 27 → `AB`, as the clerk sees it above the column. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / LETTERS);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(A + (column % LETTERS));
}
