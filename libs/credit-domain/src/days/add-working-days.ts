import { addDays } from './add-days.js';
import type { Day } from './day.js';
import type { WorkingCalendar } from './working-calendar.js';
import { isWorkingDay } from './working-day.js';

/**
 * The last day of a term of working days, the first day not counted; a term of none ends on the day itself. Undefined when
 * the term reaches into a year that the calendar does not have.
 */
export function addWorkingDays(day: Day, count: number, calendar: WorkingCalendar): Day | undefined {
  let at = day;
  let left = count;
  while (left > 0) {
    at = addDays(at, 1);
    const working = isWorkingDay(at, calendar);
    if (working === undefined) return undefined;
    if (working) left -= 1;
  }
  return at;
}
