import { NOTHING_SAID, type CellReading } from './cell-reading.js';
import type { RawCell } from './raw-row.js';
import { readCell } from './read-cell.js';
import type { PlacedColumn, RowPlan } from './row-plan.js';

/** So many different cells are remembered at once … */
const MOST_KEPT = 2000;
/** … and where fewer than one in four of so many cells were known, the column does not repeat itself. */
const TRIED = 500;
const FEWEST_KNOWN = 1 / 4;

/**
 * Reads the cells of one column of a file. Files repeat their organs, days, kinds and texts from row to row: what a cell
 * says is worked out once, and most rows then share their readings. Personal columns are not remembered.
 */
export class ColumnReader {
  private kept: Map<RawCell, CellReading> | undefined;
  private asked = 0;
  private known = 0;

  constructor(
    private readonly plan: RowPlan,
    private readonly placed: PlacedColumn,
  ) {
    if (placed.column.sensitivity !== 'personal') this.kept = new Map();
  }

  read(cell: RawCell | undefined): CellReading {
    if (cell === undefined || cell === null || cell === '') return NOTHING_SAID;
    const { kept } = this;
    if (!kept) return readCell(this.plan, this.placed, cell);
    this.asked += 1;
    const known = kept.get(cell);
    if (known) {
      this.known += 1;
      return known;
    }
    const reading = readCell(this.plan, this.placed, cell);
    if (this.asked % TRIED === 0 && this.known < this.asked * FEWEST_KNOWN) this.kept = undefined;
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(cell, reading);
    return reading;
  }
}
