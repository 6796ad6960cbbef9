import type { Day } from './day.js';
import type { WorkingCalendar } from './working-calendar.js';
import { workingDaysBetween } from './working-days-between.js';

export type Lateness = 'late' | 'on-time' | 'unknown';

/**
 * Whether something decided on one day and received on another came within `limit` working days, the first day not
 * counted (行政处罚法第八十五条). Days of missing years are not counted: where the known ones already exceed the limit it
 * is late, else it cannot be told (missing_year of the working calendar).
 */
export function lateness(asked: {
  readonly decided: Day;
  readonly received: Day;
  readonly limit: number;
  readonly calendar: WorkingCalendar;
}): Lateness {
  const { decided, received, limit, calendar } = asked;
  const counted = workingDaysBetween({ from: decided, to: received, enough: limit + 1 }, calendar);
  if (counted.days > limit) return 'late';
  return counted.status === 'known' ? 'on-time' : 'unknown';
}
