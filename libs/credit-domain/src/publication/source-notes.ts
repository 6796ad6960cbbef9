import type { SeverityColumns } from '../forms/record-form.js';

/** What the sender noted about a penalty, all its columns for that together. */
export function sourceNotes(values: Readonly<Record<string, string>>, columns: SeverityColumns): string {
  return columns.notes.map((field) => values[field] ?? '').join('\n');
}

/** True when the notes hold one of the statements as a clause of its own: “不属于…” before it is not the statement. */
export function statesOneOf(notes: string, statements: readonly string[]): boolean {
  const clauses = notes.split(/[\n;；,，。、:：]/).map((clause) => clause.trim());
  return clauses.some((clause) => statements.includes(clause));
}
