import { daysInMonth, partsOf, toDay } from './civil-day.js';
import type { Day } from './day.js';

/**
 * The corresponding day some months later, the last day of the month where there is none: the last day of a term that
 * begins to run on the day after `day` (民法典第二百零一条至第二百零三条).
 */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = partsOf(day);
  const total = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(total / 12);
  const targetMonth = (total % 12) + 1;
  return toDay(targetYear, targetMonth, Math.min(date, daysInMonth(targetYear, targetMonth)));
}
