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

/** Row of a template's first line below the headings: there the example stands. */
const FIRST = 2;

/** Opens a template, writes rows into the cells below their headings, and saves it. The rule of a cell is not asked: pasting does not ask either. */
export async function fillTemplate(template: ArrayBuffer, form: RecordForm, filled: { readonly rows: readonly ClerkRow[]; readonly habits: ClerkHabits; readonly corrections?: readonly FormColumn[] }): Promise<Blob> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(template, { ignoreNodes: ['dataValidations'] });
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error('a template without a sheet');
  const columns = [...(filled.corrections ?? []), ...form.columns];
  const places = new Map(columns.map((column) => [column.field, placeOf(sheet, column)]));
  const first = filled.habits.keepsExample ? FIRST + 1 : FIRST;
  filled.rows.forEach((cells, i) => {
    for (const column of columns) {
      const value = cells.get(column.field) ?? null;
      sheet.getCell(first + i, places.get(column.field) ?? 0).value = typed(value, column, filled.habits);
    }
  });
  return new Blob([await workbook.xlsx.writeBuffer()]);
}

/** Number of the sheet's row that holds the clerk's `index`th row. */
export function rowNumber(index: number, { keepsExample }: ClerkHabits): number {
  return (keepsExample ? FIRST + 1 : FIRST) + index;
}

function placeOf(sheet: ExcelJS.Worksheet, { heading }: FormColumn): number {
  const headings = sheet.getRow(1).values;
  const at = Array.isArray(headings) ? headings.indexOf(heading) : -1;
  if (at < 1) throw new Error(`the template has no column ${heading}`);
  return at;
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
