import type { Fault, RowCode, RowOutcome } from '@credit/domain';
import type { Queryable } from '../connection.js';

/** A row that was not simply accepted, with every fault in the words that were found for it. */
export interface JudgedRow {
  readonly row: number;
  readonly outcome: Exclude<RowOutcome, 'accepted'>;
  readonly code: RowCode | null;
  readonly faults: readonly JudgedFault[];
}

/** A fault as it was kept; further faults of a row kept before they had words say only code and column. */
export type JudgedFault = Pick<Fault, 'code' | 'column'> & Partial<Fault>;

/** Rows beyond those that are told one by one: only their outcome. */
export interface MoreRows {
  readonly outcome: JudgedRow['outcome'];
  readonly rows: readonly number[];
}

/** What needs most to be done comes first where not all rows can be told. */
const BY_URGENCY = `array_position(array['rejected', 'quarantined', 'accepted-with-warning', 'duplicate', 'skipped'], outcome)`;
/** Blank lines say nothing to anybody. */
const WORTH_TELLING = `submission_id = $1 and outcome <> 'accepted' and code is distinct from 'BLANK_ROW'`;

/** The rows of a finished submission that are not simply accepted, the most urgent first, in file order; at most `most`. */
export async function readJudgedRows(
  db: Queryable,
  submissionId: number,
  most: number,
): Promise<{ readonly told: readonly JudgedRow[]; readonly more: readonly MoreRows[] }> {
  const { rows } = await db.query<JudgedLine>(
    `select row, outcome, code, column_heading, also, found, message, fix, proposed from credit.submission_row
      where ${WORTH_TELLING} order by ${BY_URGENCY}, row limit $2`,
    [submissionId, most],
  );
  if (rows.length < most) return { told: rows.map(toJudged), more: [] };
  const more = await db.query<MoreRows>(
    `select outcome, array_agg(row order by row) as rows from (
       select row, outcome from credit.submission_row where ${WORTH_TELLING} order by ${BY_URGENCY}, row offset $2) more
      group by outcome`,
    [submissionId, most],
  );
  return { told: rows.map(toJudged), more: more.rows };
}

interface JudgedLine extends Omit<JudgedRow, 'faults'> {
  readonly column_heading: string | null;
  readonly also: readonly JudgedFault[] | null;
  readonly found: string | null;
  readonly message: string | null;
  readonly fix: string | null;
  readonly proposed: string | null;
}

function toJudged({ row, outcome, code, column_heading, also, found, message, fix, proposed }: JudgedLine): JudgedRow {
  if (code === null || message === null || fix === null) return { row, outcome, code, faults: [] };
  const first = { code, column: column_heading, found, message, fix, ...(proposed === null ? {} : { proposed }) };
  return { row, outcome, code, faults: [first, ...(also ?? [])] };
}
