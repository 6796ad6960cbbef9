import type { Fault, RecordDraft, RowCode, RowOutcome } from '@credit/domain';
import type { Digest } from './digest.js';

/** A record revision that a row adds. */
export interface RevisionLine {
  readonly act: 'report' | 'correct' | 'withdraw';
  readonly seq: number;
  readonly revision: number;
  readonly draft: RecordDraft;
}

/** What became of one row: a line of the report, and what it adds. */
export interface RowResult {
  readonly row: number;
  readonly outcome: RowOutcome;
  readonly code: RowCode | null;
  /** The fault or warning that names the row, and the others. */
  readonly faults: readonly Fault[];
  readonly category: string | null;
  readonly subjectId: number | null;
  readonly keyHash: Digest | null;
  readonly keyedBySubject: boolean;
  readonly revision: RevisionLine | null;
  readonly question: Question | null;
}

/** A row that waits for a person's decision. */
export interface Question {
  readonly draft: RecordDraft;
  readonly fault: Fault;
  readonly candidates: readonly { readonly id: number; readonly code: string | null; readonly name: string }[];
}
