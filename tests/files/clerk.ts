import type { FormColumn, RawCell, RecordForm } from '@credit/domain';
import ExcelJS from 'exceljs';

/** A row as the clerk means it: cells by field. */
export type ClerkRow = ReadonlyMap<string, RawCell>;

/** How the clerk goes about it. */
export interface ClerkHabits {
  /** Leaves the example standing and writes below it; else writes over it. */
  readonly keepsExample: boolean;
  /** Types days so that the table program makes days of them; else as text. */
  readonly typesDays: boolean;
}

/** Hundreds of files are saved: how small they are does not matter. */
const QUICKLY = { zip: { compression: 'DEFLATE', compressionOptions: { level: 1 } } } as const;

/** Row of a template's first line below the headings: there the example stands. */
const FIRST = 2;

/** What the clerk writes into a template. */
export interface Filling {
  readonly rows: readonly ClerkRow[];
  readonly habits: ClerkHabits;
}

/**
 * A template, opened in a table program: rows are written into the cells below their headings, and it is saved. The rule of
 * a cell is not asked: pasting does not ask either.
 */
export class OpenTemplate {
  private constructor(
    private readonly workbook: ExcelJS.Workbook,
    private readonly sheet: ExcelJS.Worksheet,
    private readonly columns: readonly FormColumn[],
    private readonly headings: readonly string[],
  ) {}

  /** `before` are the columns of corrections, in a template for them. */
  static async open(template: ArrayBuffer, form: RecordForm, before: readonly FormColumn[] = []): Promise<OpenTemplate> {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(template, { ignoreNodes: ['dataValidations'] });
    const [sheet] = workbook.worksheets;
    if (!sheet) throw new Error('a template without a sheet');
    const headings: string[] = [];
    sheet.getRow(1).eachCell((cell, column) => (headings[column] = cell.text));
    return new OpenTemplate(workbook, sheet, [...before, ...form.columns], headings);
  }

  /** The bytes of the workbook with the rows in it; afterwards the template is as it was before. */
  async fill({ rows, habits }: Filling): Promise<Blob> {
    const example = this.columns.map((column) => this.cell(FIRST, column).value);
    const first = rowNumber(0, habits);
    rows.forEach((cells, i) => {
      for (const column of this.columns) this.cell(first + i, column).value = typed(cells.get(column.field) ?? null, column, habits);
    });
    const saved = new Blob([await this.workbook.xlsx.writeBuffer(QUICKLY)]);
    rows.forEach((_, i) => {
      for (const column of this.columns) this.cell(first + i, column).value = null;
    });
    this.columns.forEach((column, i) => (this.cell(FIRST, column).value = example[i] ?? null));
    return saved;
  }

  private cell(row: number, { heading }: FormColumn): ExcelJS.Cell {
    const at = this.headings.indexOf(heading);
    if (at < 1) throw new Error(`the template has no column ${heading}`);
    return this.sheet.getCell(row, at);
  }
}

/** Number of the sheet's row that holds the clerk's `index`th row. */
export function rowNumber(index: number, { keepsExample }: ClerkHabits): number {
  return (keepsExample ? FIRST + 1 : FIRST) + index;
}

/** What a table program holds after the clerk has typed it into a cell of the column's format. */
function typed(value: RawCell, { type }: FormColumn, { typesDays }: ClerkHabits): ExcelJS.CellValue {
  if (typeof value !== 'string') return value;
  switch (type) {
    case 'date':
      return typesDays && /^\d{4}-\d{2}-\d{2}$/.test(value) && isCalendarDay(value) ? new Date(`${value}T00:00:00Z`) : value;
    case 'amount':
    case 'integer':
    case 'year':
    case 'sequence':
      return value !== '' && Number.isFinite(Number(value)) ? Number(value) : value;
    default:
      return value;
  }
}

function isCalendarDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
