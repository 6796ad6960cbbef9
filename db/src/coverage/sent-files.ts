import type { Day, Month, Refusal, RowCode, RowOutcome } from '@credit/domain';
import type { Queryable } from '../connection.js';
import type { OutcomeCounts, Submission } from '../submissions/submission.js';

/** One file of a cell of the coverage matrix. */
export interface SentFile {
  readonly id: number;
  readonly receipt: string;
  readonly operation: Submission['operation'];
  readonly fileName: string;
  readonly receivedOn: Day;
  readonly state: Submission['state'];
  readonly refusal: Refusal | null;
  readonly counts: OutcomeCounts;
  readonly late: number;
}

export interface CellQuery {
  readonly organ: string;
  readonly item: string;
  readonly month: Month;
  /** Id of the last file of the page before; 0: from the beginning. */
  readonly after: number;
  readonly limit: number;
}

/** The files that a sender sent for a category in a month, in the order of receipt. */
export async function sentFiles(db: Queryable, { organ, item, month, after, limit }: CellQuery): Promise<readonly SentFile[]> {
  const { rows } = await db.query<SentFile>(
    `select id, receipt, operation, file_name as "fileName", received_on as "receivedOn", state, refusal, counts, late_rows as late from credit.submission
      where organ = $1 and item = $2 and received_on >= $3::date and received_on < $3::date + interval '1 month'
        and (received_on, id) > (coalesce((select received_on from credit.submission where id = $4), '-infinity'), $4)
      order by received_on, id limit $5`,
    [organ, item, `${month}-01`, after, limit],
  );
  return rows;
}

/** One row of a file and what became of it. */
export interface SentRow {
  readonly row: number;
  readonly outcome: RowOutcome;
  readonly code: RowCode | null;
  readonly column: string | null;
  readonly message: string | null;
  readonly fix: string | null;
  /** Under which category it is stored (the twin for a person's row); null where nothing of it is. */
  readonly category: string | null;
}

/** Rows of a file, by their number; of all outcomes or of one. What was found in a cell stays in the sender's report. */
export async function sentRows(
  db: Queryable,
  asked: { readonly receipt: string; readonly outcome: RowOutcome | null; readonly after: number; readonly limit: number },
): Promise<readonly SentRow[]> {
  const { rows } = await db.query<SentRow>(
    `select r.row, r.outcome, r.code, r.column_heading as "column", r.message, r.fix, r.category
       from credit.submission s join credit.submission_row r on r.submission_id = s.id
      where s.receipt = $1 and r.row > $2 and ($3::text is null or r.outcome = $3) order by r.row limit $4`,
    [asked.receipt, asked.after, asked.outcome, asked.limit],
  );
  return rows;
}
