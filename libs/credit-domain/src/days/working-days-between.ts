import { dayNumber, fromDayNumber } from './civil-day.js';
import type { Day } from './day.js';
import type { WorkingCalendar } from './working-calendar.js';
import { isWorkingDay } from './working-day.js';

/** Working days of a span: all of them, or those of the years that the calendar has. */
export type WorkingDays =
  | { readonly status: 'known'; readonly days: number }
  | { readonly status: 'at-least'; readonly days: number };

/**
 * Working days after `from` up to and with `to`: the first day is not counted (行政处罚法第八十五条, count_rule of the
 * deadlines). None when `to` is not after `from`. Days of a missing year are not counted, which the answer says. `enough`
 * ends the count once that many are found.
 */
export function workingDaysBetween(
  span: { readonly from: Day; readonly to: Day; readonly enough?: number },
  calendar: WorkingCalendar,
): WorkingDays {
  const enough = span.enough ?? Infinity;
  const last = dayNumber(span.to);
  let days = 0;
  let complete = true;
  let n = dayNumber(span.from) + 1;
  while (n <= last && days < enough) {
    const day = fromDayNumber(n);
    const working = isWorkingDay(day, calendar);
    if (working === undefined) {
      complete = false;
      n = dayNumber(`${day.slice(0, 4)}-12-31`);
    } else if (working) {
      days += 1;
    }
    n += 1;
  }
  return { status: complete && n > last ? 'known' : 'at-least', days };
}
