/**
 * One cell as read: text as written, a number or truth value as stored (xlsx, jsonl), `null` when empty.
 * Days of a workbook arrive as text `YYYY-MM-DD`; formulas as their cached value; text that looks like a formula as text.
 */
export type RawCell = string | number | boolean | null;

/** One line below the headings. `row` is the number the clerk sees (1-based row of the sheet, or first physical line). */
export interface RawRow {
  readonly row: number;
  readonly cells: readonly RawCell[];
  /** The reader knows that the line is no data: titles and headings printed again, hints of a template. */
  readonly note?: true;
  /** What is wrong with a line that could not be taken apart for sure (broken JSON, a lost quote, slipped cells). */
  readonly malformed?: string;
}
