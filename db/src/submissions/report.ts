import type { Refusal, RowCode, RowOutcome } from '@credit/domain';
import type { Queryable } from '../connection.js';
import type { OutcomeCounts, Submission } from './submission.js';

/** 报送结果, as the command line and the desk give it (rows that were simply accepted are only counted). */
export interface SubmissionReport {
  readonly receipt: string;
  readonly item: string;
  readonly organ: string;
  readonly operation: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly receivedOn: string;
  readonly state: Submission['state'];
  readonly refusal: Refusal | null;
  readonly sheet: string | null;
  readonly dataRows: number | null;
  readonly counts: OutcomeCounts | null;
  /** Headings that no column of the template has: kept out, named so that nothing is lost silently. */
  readonly unknownColumns: readonly string[];
  readonly notices: readonly string[];
  readonly rows: readonly ReportRow[];
}

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

/** The report of a submission as far as it is worked. */
export async function readReport(db: Queryable, submission: Submission): Promise<SubmissionReport> {
  const { rows } = await db.query<ReportLine>(
    `select row, outcome, code, column_heading, also, found, message, fix from credit.submission_row
      where submission_id = $1 and outcome <> 'accepted' order by row`,
    [submission.id],
  );
  const layout = await db.query<{ columns: readonly { heading: string; field: string | null }[] | null }>(
    'select columns from credit.submission where id = $1',
    [submission.id],
  );
  const { counts, refusal } = submission;
  // A file that was given up half-way has the rows that were taken before.
  const refused = submission.state === 'refused' && submission.processedRows === 0;
  return {
    receipt: submission.receipt,
    item: submission.item,
    organ: submission.organ,
    operation: submission.operation,
    fileName: submission.fileName,
    sha256: submission.sha256,
    receivedOn: submission.receivedOn,
    state: submission.state,
    refusal,
    sheet: submission.sheet,
    dataRows: refused ? null : counts.accepted + counts.acceptedWithWarning + counts.rejected + counts.quarantined + counts.duplicate,
    counts: refused ? null : counts,
    unknownColumns: (layout.rows[0]?.columns ?? []).filter((c) => c.field === null).map((c) => c.heading),
    notices: submission.notices,
    rows: refused ? [] : rows.map(({ column_heading, also, ...line }) => ({ ...line, column: column_heading, also: (also ?? []).map(({ code, column }) => ({ code, column })) })),
  };
}

interface ReportLine {
  readonly row: number;
  readonly outcome: RowOutcome;
  readonly code: RowCode | null;
  readonly column_heading: string | null;
  readonly also: readonly { readonly code: RowCode; readonly column: string | null }[] | null;
  readonly found: string | null;
  readonly message: string | null;
  readonly fix: string | null;
}
