import type { ReportingDue } from './reporting-due.js';
import type { SenderTally } from './sender-tally.js';

/**
 * How a department stands with a category in a month:
 * `reported` a file was taken; `waiting` one came and is not worked yet; `refused-only` all that came was refused as a whole;
 * `zero-reported` it said that there was nothing; `silent` due in the month and nothing came; `unknown` whether it was due
 * cannot be told; `quiet` nothing came and nothing was due.
 */
export type CoverageState = 'reported' | 'waiting' | 'refused-only' | 'zero-reported' | 'silent' | 'unknown' | 'quiet';

/** What came counts before what was due: who sent something is never silent. */
export function coverageState(due: ReportingDue, tally: SenderTally, saidNothing: boolean): CoverageState {
  if (tally.submissions > tally.refused + tally.waiting) return 'reported';
  if (tally.waiting > 0) return 'waiting';
  if (saidNothing) return 'zero-reported';
  if (tally.refused > 0) return 'refused-only';
  switch (due.status) {
    case 'due':
      return 'silent';
    case 'calendar-missing':
      return 'unknown';
    case 'not-due':
      return 'quiet';
  }
}
