import type { Day } from './day.js';

/** Days off and make-up working weekends by year. A year that is missing is never guessed. */
export interface WorkingCalendar {
  readonly years: ReadonlyMap<number, WorkingYear>;
  /** What holds where a year is missing, in the words of the data (missing_year). */
  readonly missingYear: string;
}

export interface WorkingYear {
  readonly holidays: ReadonlySet<Day>;
  readonly workingWeekends: ReadonlySet<Day>;
}
