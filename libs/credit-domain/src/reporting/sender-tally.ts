import type { Day } from '../days/day.js';

/** What a department sent in for a category, in figures: files by what became of them, rows by outcome. */
export interface SenderTally {
  readonly submissions: number;
  /** Files refused as a whole; their rows are not counted, except where the work broke off half-way. */
  readonly refused: number;
  /** Files that are not worked yet. */
  readonly waiting: number;
  readonly accepted: number;
  readonly acceptedWithWarning: number;
  readonly rejected: number;
  readonly quarantined: number;
  readonly duplicate: number;
  readonly skipped: number;
  /** Accepted rows that came later than their limit (REPORTED_LATE). */
  readonly late: number;
  /** Rows of ordinary files whose lateness the working calendar cannot tell. */
  readonly untimed: number;
  /** Accepted rows of files of corrections: their lateness is not judged. */
  readonly corrected: number;
  /** Rows of persons, stored under the category's twin (person_categories). */
  readonly twinRows: number;
  readonly lastReceived: Day | null;
}

export const NOTHING_SENT: SenderTally = {
  submissions: 0, refused: 0, waiting: 0, accepted: 0, acceptedWithWarning: 0, rejected: 0, quarantined: 0, duplicate: 0, skipped: 0, late: 0, untimed: 0,
  corrected: 0, twinRows: 0, lastReceived: null,
};

export function addTallies(a: SenderTally, b: SenderTally): SenderTally {
  return {
    submissions: a.submissions + b.submissions,
    refused: a.refused + b.refused,
    waiting: a.waiting + b.waiting,
    accepted: a.accepted + b.accepted,
    acceptedWithWarning: a.acceptedWithWarning + b.acceptedWithWarning,
    rejected: a.rejected + b.rejected,
    quarantined: a.quarantined + b.quarantined,
    duplicate: a.duplicate + b.duplicate,
    skipped: a.skipped + b.skipped,
    late: a.late + b.late,
    untimed: a.untimed + b.untimed,
    corrected: a.corrected + b.corrected,
    twinRows: a.twinRows + b.twinRows,
    lastReceived: later(a.lastReceived, b.lastReceived),
  };
}

function later(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

/** Accepted rows that came in time; null where lateness is not judged (no limit, or the working calendar lacks a year). */
export function onTime(tally: SenderTally, isJudged: boolean): number | null {
  if (!isJudged || tally.untimed > 0) return null;
  return tally.accepted + tally.acceptedWithWarning - tally.corrected - tally.late;
}

/** Rows with data: all but blank rows, totals and notes. */
export function dataRows({ accepted, acceptedWithWarning, rejected, quarantined, duplicate }: SenderTally): number {
  return accepted + acceptedWithWarning + rejected + quarantined + duplicate;
}
