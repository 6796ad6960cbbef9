import { dayNumber, fromDayNumber } from './civil-day.js';
import type { Day } from './day.js';
import type { WorkingCalendar } from './working-calendar.js';

/** Working day or not; undefined for a year that the calendar does not have: it is never guessed. */
export function isWorkingDay(day: Day, calendar: WorkingCalendar): boolean | undefined {
  const year = calendar.years.get(Number(day.slice(0, 4)));
  if (!year) return undefined;
  if (year.workingWeekends.has(day)) return true;
  if (year.holidays.has(day)) return false;
  const weekday = (((dayNumber(day) + 4) % 7) + 7) % 7;
  return weekday !== 0 && weekday !== 6;
}

/**
 * Whether something decided on one day and received on another came within `limit` working days, the first day not
 * counted (行政处罚法第八十五条). Days of missing years are not counted: where the known ones already exceed the limit it
 * is late, else it cannot be told.
 */
export function lateness(asked: {
  readonly decided: Day;
  readonly received: Day;
  readonly limit: number;
  readonly calendar: WorkingCalendar;
}): 'late' | 'on-time' | 'unknown' {
  const { decided, received, limit, calendar } = asked;
  let counted = 0;
  let unknown = false;
  const last = dayNumber(received);
  for (let n = dayNumber(decided) + 1; n <= last; n += 1) {
    const working = isWorkingDay(fromDayNumber(n), calendar);
    if (working === undefined) {
      unknown = true;
      // Nothing of a missing year counts: go to its end.
      n = Math.min(last, dayNumber(`${fromDayNumber(n).slice(0, 4)}-12-31`));
    } else if (working) {
      counted += 1;
      if (counted > limit) return 'late';
    }
  }
  return unknown ? 'unknown' : 'on-time';
}
