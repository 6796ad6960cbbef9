import { dayNumber } from './civil-day.js';
import type { Day } from './day.js';
import type { WorkingCalendar } from './working-calendar.js';

/**
 * Working day or not: a make-up weekend, or Monday to Friday and no holiday (yearly notice of the State Council's office).
 * Undefined for a year that the calendar does not have: it is never guessed.
 */
export function isWorkingDay(day: Day, calendar: WorkingCalendar): boolean | undefined {
  const year = calendar.years.get(Number(day.slice(0, 4)));
  if (!year) return undefined;
  if (year.workingWeekends.has(day)) return true;
  if (year.holidays.has(day)) return false;
  // 1970-01-01, day 0, was a Thursday.
  const weekday = (((dayNumber(day) + 4) % 7) + 7) % 7;
  return weekday !== 0 && weekday !== 6;
}
