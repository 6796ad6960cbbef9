import { addDays } from './add-days.js';
import { addMonths } from './add-months.js';
import { addWorkingDays } from './add-working-days.js';
import type { Day } from './day.js';
import type { Deadline, DeadlineEnd, DeadlineUnit } from './deadline.js';
import { yearOf } from './civil-day.js';
import { missingYears } from './missing-years.js';
import type { WorkingCalendar } from './working-calendar.js';
import { isWorkingDay } from './working-day.js';

/**
 * The last day of a deadline that runs from `start`: the first day is not counted (行政处罚法第八十五条, 民法典第二百零一条),
 * months end on the corresponding day, a last day that is no working day moves on to the next one (民法典第二百零三条).
 * A deadline of no days ends on its first day. Refused where the working calendar lacks a year that it needs. Throws when
 * it is extended more often than its rule allows.
 */
export function deadlineEnd(
  deadline: Deadline,
  start: Day,
  asked: { readonly calendar: WorkingCalendar; readonly extended?: number },
): DeadlineEnd {
  const { calendar, extended = 0 } = asked;
  const { extendable } = deadline;
  if (extended > (extendable?.times ?? 0)) throw new Error(`deadline ${deadline.code} cannot be extended ${extended} times`);
  let end = partEnd({ ...deadline, calendar }, start);
  for (let i = 0; i < extended && end.status === 'known' && extendable; i += 1) {
    end = partEnd({ ...extendable, rolls: deadline.rolls, calendar }, end.lastDay);
  }
  return end;
}

interface Part {
  readonly days: number;
  readonly unit: DeadlineUnit;
  readonly rolls: boolean;
  readonly calendar: WorkingCalendar;
}

function partEnd(part: Part, start: Day): DeadlineEnd {
  const { days, unit, calendar } = part;
  switch (unit) {
    case 'working': {
      const lastDay = addWorkingDays(start, days, calendar);
      return lastDay === undefined ? calendarMissing(addDays(start, 1), calendar) : { status: 'known', lastDay };
    }
    case 'calendar':
      return rolled(part, addDays(start, days));
    case 'months':
      return rolled(part, addMonths(start, days));
    case 'years':
      return rolled(part, addMonths(start, days * 12));
  }
}

function rolled({ days, rolls, calendar }: Part, end: Day): DeadlineEnd {
  let lastDay = end;
  while (rolls && days > 0) {
    const working = isWorkingDay(lastDay, calendar);
    if (working === undefined) return calendarMissing(lastDay, calendar);
    if (working) break;
    lastDay = addDays(lastDay, 1);
  }
  return { status: 'known', lastDay };
}

/** The first year from a day on that the calendar lacks. */
function calendarMissing(from: Day, calendar: WorkingCalendar): DeadlineEnd {
  const last = Math.max(yearOf(from), ...calendar.years.keys()) + 1;
  const [year = last] = missingYears({ from, to: `${last}-01-01` }, calendar);
  return { status: 'calendar-missing', year, rule: calendar.missingYear };
}
