import { csvText } from './csv-text.js';
import type { DeskColumn } from './desk-column.js';
import { saveFile } from './save-file.js';

/** Hands rows to the reader as `NAME.csv`, under the headings of their columns. */
export function saveTable<T>(name: string, columns: readonly DeskColumn<T>[], rows: readonly T[]): void {
  const lines = [columns.map(({ heading }) => heading), ...rows.map((row) => columns.map(({ text }) => text(row)))];
  saveFile(`${name}.csv`, new Blob([csvText(lines)], { type: 'text/csv;charset=utf-8' }));
}
