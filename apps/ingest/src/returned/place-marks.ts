import type { JudgedRow, MoreRows } from '@credit/db';
import { columnNames, type FileColumn, type Merge } from '@credit/reading';
import { markKindOf } from './mark-kind.js';
import { noteOf } from './row-words.js';
import { SheetMarks, type CellPlace } from './sheet-marks.js';

/** Where a row's first mark stands: what its line in the result leads to. */
export type MarkedPlaces = ReadonlyMap<number, CellPlace>;

/** The sheet whose rows were judged. */
export interface JudgedSheet {
  readonly columns: readonly FileColumn[];
  readonly merges: readonly Merge[];
  /** Row of the workbook that goes back, for a row of the file that came. */
  toRow(row: number): number;
  /** Said to a row that could not be taken apart, in a workbook made of a text file. */
  readonly notWholeHint: string | null;
}

/**
 * Puts each fault on the cell of its column; what is wrong with a row as a whole, or with a column that the file does not
 * have, on the row's first cell.
 */
export function placeMarks(told: readonly JudgedRow[], more: readonly MoreRows[], sheet: JudgedSheet): { readonly marks: SheetMarks; readonly places: MarkedPlaces } {
  const marks = new SheetMarks(sheet.merges);
  const places = new Map<number, CellPlace>();
  const first = Math.min(...sheet.columns.map((column) => column.index));
  const indexOf = columnIndexes(sheet.columns);
  for (const { row, outcome, faults } of told) {
    const kind = markKindOf(outcome);
    if (!kind) continue;
    for (const fault of faults) {
      const index = fault.column === null ? undefined : indexOf.get(fault.column);
      const place = marks.placeOf({ row: sheet.toRow(row), column: index ?? first });
      const hint = fault.code === 'TYPE_INVALID' && fault.column === null ? sheet.notWholeHint : null;
      // What was received before needs no word: in a file that comes back mended it is nearly every row.
      const notes = fault.code === 'ALREADY_RECEIVED' ? [] : [noteOf(outcome, fault, { row: place.row === row ? null : row, hint })];
      marks.add({ ...place, kind, asText: fault.code === 'EXCEL_NUMERIC_IDENTIFIER', notes });
      if (!places.has(row)) places.set(row, place);
    }
  }
  for (const { outcome, rows } of more) {
    const kind = markKindOf(outcome);
    if (kind) for (const row of rows) marks.add({ ...marks.placeOf({ row: sheet.toRow(row), column: first }), kind, asText: false, notes: [] });
  }
  return { marks, places };
}

/** Columns by the name that a report calls them; only those that were read. */
function columnIndexes(columns: readonly FileColumn[]): ReadonlyMap<string, number> {
  const names = columnNames(columns);
  const indexes = new Map<string, number>();
  for (const [i, column] of columns.entries()) {
    const name = names[i];
    if (name !== undefined && column.field !== null && !indexes.has(name)) indexes.set(name, column.index);
  }
  return indexes;
}
