import type { RawCell } from '@credit/domain';

/** One line of a sheet or text file as it stands: `row` as the clerk sees it. */
export interface GridRow {
  readonly row: number;
  readonly cells: RawCell[];
}

/** Cells joined into one, 0-based columns, 1-based rows, ends inclusive. */
export interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A sheet, or the one table of a text file: lines in order, read as often as needed. */
export interface Grid {
  /** Null for text files. */
  readonly sheet: string | null;
  readonly hidden: boolean;
  merges(): Promise<readonly Merge[]>;
  /** All lines up to the last one that holds something, blank ones included, in batches. */
  rows(): AsyncIterable<readonly GridRow[]>;
}

/** A file taken apart into grids. */
export interface GridFile {
  readonly format: 'csv' | 'xlsx' | 'xls' | 'jsonl';
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly grids: readonly Grid[];
  readonly notices: readonly string[];
  close(): Promise<void>;
}

/** The file cannot be read; `message` and `fix` are for the clerk. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';

  constructor(
    message: string,
    readonly fix: string,
  ) {
    super(message);
  }
}
