import type { Merge } from '@credit/reading';
import { stronger, type MarkKind } from './mark-kind.js';

/** A cell of the workbook that goes back: 1-based row, 0-based column. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A cell to be marked. */
export interface CellMark extends CellPlace {
  readonly kind: MarkKind;
  /** The cell's format is itself the fault: it is to hold text from now on. */
  readonly asText: boolean;
  /** What the comment says, one text a fault; without any there is no comment. */
  readonly notes: readonly string[];
}

/** In a comment so many faults are told; a cell merged over thousands of rows may have them all. */
const MOST_NOTES = 12;

/** The marked cells of one sheet. */
export class SheetMarks {
  private readonly cells = new Map<number, Map<number, CellMark>>();
  private readonly merges = new Map<number, readonly Merge[]>();
  private sorted: readonly number[] | undefined;

  constructor(private readonly merged: readonly Merge[]) {}

  /** Where the mark of a cell stands: on the first cell of a merged one, the only one that is seen. */
  placeOf({ row, column }: CellPlace): CellPlace {
    const merge = this.mergeAt(row, column);
    return merge ? { row: merge.top, column: merge.left } : { row, column };
  }

  add(mark: CellMark): void {
    const { row, column } = mark;
    let cells = this.cells.get(row);
    if (!cells) {
      cells = new Map();
      this.cells.set(row, cells);
      this.sorted = undefined;
    }
    const known = cells.get(column);
    const notes = [...(known?.notes ?? []), ...mark.notes];
    cells.set(column, {
      row,
      column,
      kind: known ? stronger(known.kind, mark.kind) : mark.kind,
      asText: mark.asText || (known?.asText ?? false),
      notes: notes.length > MOST_NOTES ? [...notes.slice(0, MOST_NOTES), '（还有更多，见“核对结果”表）'] : notes,
    });
  }

  /** Whether any cell has something to say. */
  get haveNotes(): boolean {
    for (const { notes } of this.all()) if (notes.length > 0) return true;
    return false;
  }

  /** Rows with marks, in order. */
  get rows(): readonly number[] {
    this.sorted ??= [...this.cells.keys()].sort((a, b) => a - b);
    return this.sorted;
  }

  /** The marks of a row, from left to right. */
  inRow(row: number): readonly CellMark[] {
    return [...(this.cells.get(row)?.values() ?? [])].sort((a, b) => a.column - b.column);
  }

  /** All marks in the order of the sheet. */
  *all(): Generator<CellMark> {
    for (const row of this.rows) yield* this.inRow(row);
  }

  private mergeAt(row: number, column: number): Merge | undefined {
    let over = this.merges.get(column);
    if (!over) {
      over = this.merged.filter((merge) => merge.left <= column && column <= merge.right).sort((a, b) => a.top - b.top);
      this.merges.set(column, over);
    }
    let [low, high] = [0, over.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const merge = over[middle];
      if (!merge) return undefined;
      if (merge.bottom < row) low = middle + 1;
      else if (merge.top > row) high = middle - 1;
      else return merge;
    }
    return undefined;
  }
}
