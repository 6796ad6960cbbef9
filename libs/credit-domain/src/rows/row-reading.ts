import { NOTHING_SAID, type CellReading } from './cell-reading.js';
import type { Fault } from './fault.js';
import type { RawRow } from './raw-row.js';
import { filledCell } from './read-cell.js';
import { readRowNumber } from './read-number.js';
import type { FilledCell } from './read-typed.js';
import { columnsOf, type RowColumns } from './row-columns.js';
import type { RecordAct, RowFaults } from './row-faults.js';
import type { PlacedColumn, RowPlan } from './row-plan.js';

/** One row on its way through the gates: what its cells say, and what each gate found. */
export interface RowReading {
  readonly raw: RawRow;
  readonly plan: RowPlan;
  readonly columns: RowColumns;
  readonly act: RecordAct;
  readonly person: boolean;
  readonly faults: RowFaults;
  /** By place of the column in the plan. */
  readonly cells: readonly CellReading[];
  readonly warnings: Fault[];
}

/** Reads every cell of a row once. */
export function readCells(raw: RawRow, plan: RowPlan, person: boolean): readonly CellReading[] {
  const { readers, cells: indexes, rowNumbers } = columnsOf(plan);
  const read = new Array<CellReading>(readers.length).fill(NOTHING_SAID);
  for (let at = 0; at < readers.length; at += 1) {
    const reader = readers[at];
    if (reader) read[at] = reader.read(raw.cells[indexes[at] ?? -1]);
  }
  for (const { at, placed, documentType } of rowNumbers) {
    const cell = filledCellOf(raw, plan, placed);
    if (cell) read[at] = readRowNumber(cell, { person, documentType: documentType === null ? undefined : read[documentType]?.value });
  }
  return read;
}

/** What the row says in a field; nothing where the form or the file has no such column. */
export function said(reading: Pick<RowReading, 'columns' | 'cells'>, field: string): CellReading {
  const at = reading.columns.places.get(field);
  return (at === undefined ? undefined : reading.cells[at]) ?? NOTHING_SAID;
}

/** The text of a row's cell; empty where the file has no such column, and where the cell only says that there is nothing. */
export function textOf(raw: RawRow, plan: RowPlan, placed: PlacedColumn): string {
  return filledCellOf(raw, plan, placed)?.text ?? '';
}

export function filledCellOf(raw: RawRow, plan: RowPlan, placed: PlacedColumn): FilledCell | undefined {
  return placed.index === null ? undefined : filledCell(plan, placed, raw.cells[placed.index] ?? null);
}
