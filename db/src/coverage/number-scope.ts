import type { Day, Month } from '@credit/domain';

/** Of which months, as of when and whose a number is. */
export interface NumberScope {
  readonly from: Month;
  readonly until: Month;
  /** What was known at the end of this day; null: all that is known. */
  readonly asOf: Day | null;
  /** Unified code or id of a department; null: of all. */
  readonly department: string | null;
  /** Categories whose lateness is judged. */
  readonly judged: readonly string[];
}

/** That a day of a statement falls into the scope's months, and is no later than what was known. */
export function inMonths(column: string, { from, until, asOf }: Pick<NumberScope, 'from' | 'until' | 'asOf'>): string {
  return `${column} >= date '${from}-01' and ${column} < date '${until}-01' + interval '1 month'${upTo(column, { asOf })}`;
}

/** That the first day of a month is that of one of the scope's. */
export function ofMonths(column: string, { from, until }: NumberScope): string {
  return from === until ? `${column} = date '${from}-01'` : `${column} between date '${from}-01' and date '${until}-01'`;
}

export function upTo(column: string, { asOf }: Pick<NumberScope, 'asOf'>): string {
  return asOf === null ? '' : ` and ${column} <= date '${asOf}'`;
}

export function ofDepartment(column: string, { department }: Pick<NumberScope, 'department'>): string {
  return department === null ? '' : ` and ${column} = ${quoted(department)}`;
}

/** That a column is one of some; null: whatever it is. */
export function among(column: string, ids: readonly string[] | null): string {
  if (ids === null) return '';
  return ids.length === 0 ? ' and false' : ` and ${column} in (${ids.map(quoted).join(', ')})`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
