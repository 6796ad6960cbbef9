import { readFileSync, writeFileSync } from 'node:fs';
import ExcelJS from 'exceljs';

/** A line of a submission report. */
export interface ReportLine {
  readonly row: number;
  readonly outcome: string;
  readonly code: string | null;
  readonly column: string | null;
  readonly also: readonly { readonly code: string; readonly column: string | null }[];
  readonly fix: string | null;
  readonly message: string | null;
}

/** Well-formed numbers that nobody holds. */
export interface Numbers {
  organisation(n: number): string;
  person(n: number): string;
}

const WRONG_CODES = new Set(['USCC_INVALID', 'EXCEL_NUMERIC_IDENTIFIER', 'IDENTIFIER_REPAIR_CONFLICT']);
let count = 100;

/** What a clerk who has the document before him writes into a marked cell; undefined where the cell alone does not mend it. */
function mendedValue({ code, column, fix, message }: ReportLine, cells: string, numbers: Numbers): string | undefined {
  count += 1;
  const name = column ?? '';
  if (code === 'DATE_ORDER_INVALID' || /有效期至/.test(name)) return '2029-10-30';
  if (/signedOn/.test(name)) return '2024-06-03';
  if (/日期|JDRQ/.test(name)) return '2026-10-30';
  if (code === 'AMOUNT_REQUIRED' || code === 'TYPE_INVALID') return '12';
  if (/证件号码|ZJHM/.test(name)) return numbers.person(count);
  if (code === 'SUBJECT_UNCONFIRMED') return /（(\w{18})）/.exec(message ?? '')?.[1];
  if (code !== null && WRONG_CODES.has(code)) return numbers.organisation(count);
  if (/相对人类别|XDR_LB/.test(name) && !/9[12]\d{4}/.test(cells)) return '自然人';
  if (code === 'CODE_NOT_IN_LIST') return fix?.replace(/^.*：/, '').split('、').find((value) => !value.includes('*'));
  if (code === 'REQUIRED_MISSING') return /状态/.test(name) ? '存续' : `衡南县补填第${count}号有限公司`;
  return undefined;
}

/** A returned workbook on the clerk's screen. */
export class Clerk {
  private constructor(
    readonly book: ExcelJS.Workbook,
    readonly sheet: ExcelJS.Worksheet,
  ) {}

  static async opens(path: string, sheet: string): Promise<Clerk> {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(new Uint8Array(readFileSync(path)).buffer);
    const found = book.getWorksheet(sheet);
    if (!found) throw new Error(`no sheet ${sheet} among ${book.worksheets.map((each) => each.name).join('、')}`);
    return new Clerk(book, found);
  }

  /** Marked cells, with what their comments say. */
  marks(): readonly { readonly row: number; readonly cell: ExcelJS.Cell; readonly note: string }[] {
    const marks: { row: number; cell: ExcelJS.Cell; note: string }[] = [];
    this.sheet.eachRow((row, number) =>
      row.eachCell({ includeEmpty: true }, (cell) => {
        if (typeof cell.note !== 'object') return;
        marks.push({ row: number, cell, note: (cell.note.texts ?? []).map((text) => text.text).join('') });
      }),
    );
    return marks;
  }

  /** Writes the right value into the marked cell of a row; false where this row's fault is in no cell. */
  mends(line: ReportLine, row: number, numbers: Numbers): boolean {
    const value = mendedValue(line, JSON.stringify(this.sheet.getRow(row).values), numbers);
    const mark = this.marksOf(row)[0];
    if (value === undefined || !mark || line.also.length > 0) return false;
    mark.value = value;
    return true;
  }

  private marksOf(row: number): readonly ExcelJS.Cell[] {
    this.byRow ??= this.marks().reduce((rows, { row: at, cell }) => rows.set(at, [...(rows.get(at) ?? []), cell]), new Map<number, readonly ExcelJS.Cell[]>());
    return this.byRow.get(row) ?? [];
  }

  private byRow: ReadonlyMap<number, readonly ExcelJS.Cell[]> | undefined;

  async saves(path: string): Promise<void> {
    writeFileSync(path, new Uint8Array(await this.book.xlsx.writeBuffer()));
  }
}
