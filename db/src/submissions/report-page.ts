import type { RowCode, RowOutcome } from '@credit/domain';
import type { Queryable } from '../connection.js';
import { REPORT_ROWS, toReportRow, type ReportRow } from './report-rows.js';

/** How many rows of a file have one outcome and one code. */
export interface OutcomeSum {
  readonly outcome: RowOutcome;
  readonly code: RowCode | null;
  readonly rows: number;
}

/** Which rows of a report are wanted. */
export interface ReportQuery {
  readonly submissionId: number;
  readonly outcome: RowOutcome | null;
  readonly code: string | null;
  /** Number of the last row of the page before; 0: from the beginning. */
  readonly after: number;
  readonly limit: number;
}

/** A page of a report by row numbers; rows that were simply accepted are only counted, unless they are asked for. */
export async function reportPage(db: Queryable, { submissionId, outcome, code, after, limit }: ReportQuery): Promise<readonly ReportRow[]> {
  const { rows } = await db.query<ReportRow>(
    `${REPORT_ROWS}
      where submission_id = $1 and row > $2 and ($3::text is not null or outcome <> 'accepted') and ($3::text is null or outcome = $3)
        and ($4::text is null or code = $4 or also @> jsonb_build_array(jsonb_build_object('code', $4::text)))
      order by row limit $5`,
    [submissionId, after, outcome, code, limit],
  );
  return rows.map(toReportRow);
}

/** What the rows of a file came to, most first. */
export async function outcomeSums(db: Queryable, submissionId: number): Promise<readonly OutcomeSum[]> {
  const { rows } = await db.query<OutcomeSum>(
    `select outcome, code, count(*)::int as rows from credit.submission_row where submission_id = $1 and outcome <> 'accepted' group by outcome, code order by 3 desc, 1, 2`,
    [submissionId],
  );
  return rows;
}
