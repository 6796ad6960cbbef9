import type { RowCode, RowOutcome } from '@credit/domain';
import type { Queryable } from '../connection.js';

/** A row of a file, what became of it and what to do. */
export interface ReportRow {
  readonly row: number;
  readonly outcome: RowOutcome;
  readonly code: RowCode | null;
  readonly column: string | null;
  readonly also: readonly { readonly code: RowCode; readonly column: string | null }[];
  readonly found: string | null;
  readonly message: string | null;
  readonly fix: string | null;
}

/** Rows of reports, as `toReportRow` reads them. */
export const REPORT_ROWS = `select row, outcome, code, column_heading as "column", coalesce(also, '[]') as also, found, message, fix from credit.submission_row`;

export function toReportRow({ also, ...row }: ReportRow): ReportRow {
  return { ...row, also: also.map(({ code, column }) => ({ code, column })) };
}

/** Headings of the file that no column of the template has. */
export async function unknownHeadings(db: Queryable, submissionId: number): Promise<readonly string[]> {
  const { rows } = await db.query<{ readonly columns: readonly { readonly heading: string; readonly field: string | null }[] | null }>('select columns from credit.submission where id = $1', [submissionId]);
  return (rows[0]?.columns ?? []).filter(({ field }) => field === null).map(({ heading }) => heading);
}
