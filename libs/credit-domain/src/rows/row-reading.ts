import type { Day } from '../days/day.js';
import type { IdentifierReading } from '../identifiers/identifier.js';
import type { Fault } from './fault.js';
import type { RawCell, RawRow } from './raw-row.js';
import type { RecordAct, RowFaults } from './row-faults.js';
import { isPlaceholder } from './placeholder.js';
import type { PlacedColumn, RowPlan } from './row-plan.js';

/** One row on its way through the gates: the cells by field, and what each gate found. */
export interface RowReading {
  readonly raw: RawRow;
  readonly plan: RowPlan;
  readonly act: RecordAct;
  readonly person: boolean;
  readonly faults: RowFaults;
  /** Values that passed their type, by field: the normalised text that is stored. */
  readonly values: Map<string, string>;
  readonly days: Map<string, Day>;
  /** Date fields that say “no end” (长期). */
  readonly indefinite: Set<string>;
  readonly identifiers: Map<string, IdentifierReading>;
  readonly warnings: Fault[];
}

/** The cell of a column; null where the file has no such column, or where the cell only says that there is nothing. */
export function cellOf(reading: { readonly raw: RawRow }, placed: PlacedColumn): RawCell {
  const cell = placed.index === null ? null : (reading.raw.cells[placed.index] ?? null);
  return typeof cell === 'string' && isPlaceholder(cell, placed.column.type) ? null : cell;
}
