import type { RawCell } from '@credit/domain';

/** One line of a sheet or text file as it stands: `row` as the clerk sees it. */
export interface GridRow {
  readonly row: number;
  readonly cells: RawCell[];
  /** What is wrong with a line that could not be taken apart. */
  readonly malformed?: string;
}

/** Cells joined into one, 0-based columns, 1-based rows, ends inclusive. */
export interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** What a first look at a grid gives: all that is needed to find its headings. */
export interface Glance {
  /** The first lines that hold something, at most `FIRST_LINES`. */
  readonly lines: readonly GridRow[];
  readonly merges: readonly Merge[];
  /** Number of filled cells by column, of the whole grid; null where only its beginning was looked at. */
  readonly filled: readonly number[] | null;
}

/** A sheet, or the one table of a text file: lines in order, read as often as needed. */
export interface Grid {
  /** Null for text files. */
  readonly sheet: string | null;
  readonly hidden: boolean;
  /** Items that an interface pushed: between them are no titles, notes or repeated headings. */
  readonly pushed: boolean;
  /** Numbers that stand for days count from 1904. */
  readonly date1904: boolean;
  /** A line cannot have more cells than its headings: more means that its values have slipped. */
  readonly separated: boolean;
  /** Throws `UnreadableFile` where the grid is damaged; after it `rows` does not. */
  glance(): Promise<Glance>;
  /** All lines, blank ones included, in batches. */
  rows(): AsyncIterable<readonly GridRow[]>;
  /** The text that the lines are cut from, in pieces; only of plain text. */
  readonly text?: () => AsyncIterable<string>;
}

/** A file taken apart into grids. */
export interface GridFile {
  readonly format: 'csv' | 'xlsx' | 'xls' | 'jsonl';
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly grids: readonly Grid[];
  close(): Promise<void>;
}

/** Headings are looked for among this many first lines that hold something. */
export const FIRST_LINES = 40;

/** More columns than this are no table of a department's. */
export const MOST_COLUMNS = 1000;

/** A line longer than this, in bytes, is no line of a table. */
export const LONGEST_LINE = 4 * 1024 * 1024;

/** What is read into memory as a whole (web pages, arrays of objects) is no larger than this, in characters. */
export const LARGEST_DOCUMENT = 32 * 1024 * 1024;

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

export function tooWide(): UnreadableFile {
  return new UnreadableFile(`表格超过 ${MOST_COLUMNS} 列，不像是报送的数据`, '请删去多余的列（包括最右边看不见的内容）后重报');
}
