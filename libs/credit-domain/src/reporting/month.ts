import { addDays } from '../days/add-days.js';
import { addMonths } from '../days/add-months.js';
import type { Day } from '../days/day.js';

/** A calendar month, `YYYY-MM`. Months compare as text. */
export type Month = string;

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

export function isMonth(text: string): boolean {
  return MONTH.test(text);
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

export function firstDayOf(month: Month): Day {
  return `${month}-01`;
}

export function lastDayOf(month: Month): Day {
  return addDays(firstDayOf(monthsLater(month, 1)), -1);
}

/** The month so many months later; earlier for a negative number. */
export function monthsLater(month: Month, months: number): Month {
  return monthOf(addMonths(firstDayOf(month), months));
}
