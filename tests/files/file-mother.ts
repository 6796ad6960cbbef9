import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';

export type Cell = string | number | boolean | Date | null | { readonly formula: string; readonly result?: string | number } | { readonly richText: { readonly text: string }[] };
export type Row = readonly Cell[];

export interface TextLayout {
  readonly delimiter?: string;
  readonly lineEnd?: string;
  readonly encoding?: 'utf8' | 'gb18030' | 'utf-16le' | 'utf-16be';
  readonly mark?: boolean;
}

/** A text table as programs write it. */
export function textFile(rows: readonly Row[], { delimiter = ',', lineEnd = '\n', encoding = 'utf8', mark = false }: TextLayout = {}): Buffer {
  const quoted = (cell: Cell): string => {
    const text = cell === null ? '' : String(cell);
    return /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return iconv.encode(rows.map((row) => row.map(quoted).join(delimiter)).join(lineEnd) + lineEnd, encoding, { addBOM: mark });
}

/** A workbook of one sheet, changed by `build` before it is written. */
export async function workbook(rows: readonly Row[], build?: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Sheet1');
  for (const row of rows) sheet.addRow(row.map((cell) => (typeof cell === 'object' && cell !== null && 'richText' in cell ? { richText: [...cell.richText] } : cell)));
  build?.(sheet, book);
  return Buffer.from(new Uint8Array(await book.xlsx.writeBuffer()));
}

/** The values of a row by its headings, in their order; what is not given is empty. */
export function rowOf(headings: readonly string[], values: Readonly<Record<string, Cell>>): Row {
  const unknown = Object.keys(values).find((heading) => !headings.includes(heading));
  if (unknown !== undefined) throw new Error(`no heading ${unknown}`);
  return headings.map((heading) => values[heading] ?? null);
}
