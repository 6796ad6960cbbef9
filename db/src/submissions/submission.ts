import type { Refusal } from '@credit/domain';

/** 报送: one file of one organ for one category, from its receipt on. */
export interface Submission {
  readonly id: number;
  /** Receipt number `S-YYYYMMDD-NNNNNN`. */
  readonly receipt: string;
  readonly item: string;
  readonly organ: string;
  readonly operation: 'upsert' | 'correct';
  readonly fileName: string;
  readonly byteSize: number;
  readonly sha256: string;
  /** Name of the sealed bytes in the store of received files; null once they are destroyed. */
  readonly storedName: string | null;
  readonly receivedOn: string;
  readonly state: 'queued' | 'working' | 'done' | 'refused';
  readonly refusal: Refusal | null;
  readonly sheet: string | null;
  readonly notices: readonly string[];
  /** Row number of the last row that is committed: work is taken up after it. */
  readonly lastRow: number;
  readonly processedRows: number;
  readonly counts: OutcomeCounts;
  readonly tallies: Tallies;
}

/** What the report will say of the file as a whole, as far as the rows up to the checkpoint tell. */
export interface Tallies {
  /** Rows whose class of misconduct nobody tells (待定级). */
  readonly unclassed: number;
  /** Rows whose lateness cannot be told, and the years that the working calendar lacks for it. */
  readonly untimed: number;
  readonly untimedYears: readonly number[];
}

export interface OutcomeCounts {
  readonly accepted: number;
  readonly acceptedWithWarning: number;
  readonly rejected: number;
  readonly quarantined: number;
  readonly duplicate: number;
  readonly skipped: number;
}

export const NO_ROWS: OutcomeCounts = { accepted: 0, acceptedWithWarning: 0, rejected: 0, quarantined: 0, duplicate: 0, skipped: 0 };
export const NO_TALLIES: Tallies = { unclassed: 0, untimed: 0, untimedYears: [] };
