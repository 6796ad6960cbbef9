import type { Refusal } from '@credit/domain';
import type { Queryable } from '../connection.js';
import { REPORT_ROWS, toReportRow, unknownHeadings, type ReportRow } from './report-rows.js';
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

/** The report of a submission as far as it is worked. */
export async function readReport(db: Queryable, submission: Submission): Promise<SubmissionReport> {
  const { rows } = await db.query<ReportRow>(`${REPORT_ROWS} where submission_id = $1 and outcome <> 'accepted' order by row`, [submission.id]);
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
    unknownColumns: await unknownHeadings(db, submission.id),
    notices: submission.notices,
    rows: refused ? [] : rows.map(toReportRow),
  };
}
