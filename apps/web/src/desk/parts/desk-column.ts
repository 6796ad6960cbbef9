import { countWords } from '../../words.js';

/** A column of a desk's table. */
export interface DeskColumn<T> {
  readonly key: string;
  readonly heading: string;
  /** What stands in the cell, is filtered by and exported. */
  readonly text: (row: T) => string;
  /** In pixels, until the reader sets another. */
  readonly width?: number;
  /** `text`: rows that hold what is typed; `choice`: one of the values that are there. */
  readonly filter?: 'text' | 'choice';
  readonly numeric?: boolean;
  /** Kept on one line: a day, a number of a paper. */
  readonly oneLine?: boolean;
}

/** How columns of counts are made that are so many pixels wide. */
export function countColumn<T>(width: number): (key: string, heading: string, read: (row: T) => number) => DeskColumn<T> {
  return (key, heading, read) => ({ key, heading, text: (row) => countWords(read(row)), width, numeric: true });
}

/** Filters by column key; empty for what is not filtered. */
export type DeskFilters = Readonly<Record<string, string>>;

/** The rows that meet every filter. */
export function filterRows<T>(rows: readonly T[], columns: readonly DeskColumn<T>[], filters: DeskFilters): readonly T[] {
  const asked = columns.flatMap((column) => {
    const wanted = (filters[column.key] ?? '').trim();
    return wanted === '' ? [] : [{ column, wanted }];
  });
  return rows.filter((row) => asked.every(({ column, wanted }) => (column.filter === 'choice' ? column.text(row) === wanted : column.text(row).toLowerCase().includes(wanted.toLowerCase()))));
}

/** The values that a column has, each once, in the order in which they come. */
export function choicesOf<T>(rows: readonly T[], column: DeskColumn<T>): readonly string[] {
  return [...new Set(rows.map((row) => column.text(row)))].filter((text) => text !== '');
}
