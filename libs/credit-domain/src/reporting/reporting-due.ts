import { deadlineEnd } from '../days/deadline-end.js';
import type { Day } from '../days/day.js';
import type { WorkingCalendar } from '../days/working-calendar.js';
import { firstDayOf, lastDayOf, monthOf, monthsLater, type Month } from './month.js';

/** How often a department has to report a category, be it that there is nothing to report (零报告, frequencies.yaml). */
export interface ReportingRhythm {
  readonly period: 'daily' | 'monthly' | 'quarterly' | 'yearly';
  /** So many `unit`s after the period's end; null: on its last day. */
  readonly within: number | null;
  readonly unit: 'working' | 'calendar' | null;
}

/** What is due in a month: the period that the report is about and its last day, or why that day cannot be told. */
export type ReportingDue =
  | { readonly status: 'not-due' }
  | { readonly status: 'due'; readonly from: Day; readonly until: Day; readonly lastDay: Day }
  | { readonly status: 'calendar-missing'; readonly from: Day; readonly until: Day; readonly year: number; readonly rule: string };

const NOT_DUE: ReportingDue = { status: 'not-due' };
/** Months that a period lasts. */
const MONTHS: Readonly<Record<ReportingRhythm['period'], number>> = { daily: 1, monthly: 1, quarterly: 3, yearly: 12 };
/** No limit of the data reaches further beyond a period's end. */
const FURTHEST = 3;

/**
 * The report whose last day falls into the month: of several the one of the latest period. A period that ended in the month
 * before, whose last day the working calendar cannot tell, is `calendar-missing`: never guessed (working-days.yaml, missing_year).
 */
export function reportingDue(rhythm: ReportingRhythm, month: Month, calendar: WorkingCalendar): ReportingDue {
  for (let back = 0; back <= FURTHEST; back += 1) {
    const ended = monthsLater(month, -back);
    if (!endsPeriod(ended, rhythm)) continue;
    const span = { from: firstDayOf(monthsLater(ended, 1 - MONTHS[rhythm.period])), until: lastDayOf(ended) };
    const end = endOf(rhythm, span.until, calendar);
    if (end.status === 'known') {
      if (monthOf(end.lastDay) === month) return { status: 'due', ...span, lastDay: end.lastDay };
    } else if (back === 1) {
      return { ...span, ...end };
    }
  }
  return NOT_DUE;
}

function endsPeriod(month: Month, { period }: ReportingRhythm): boolean {
  return Number(month.slice(5)) % MONTHS[period] === 0;
}

/** A report that is due every day has come when it came in the month. */
function endOf({ period, within, unit }: ReportingRhythm, until: Day, calendar: WorkingCalendar): ReturnType<typeof deadlineEnd> {
  if (period === 'daily' || within === null || unit === null) return { status: 'known', lastDay: until };
  return deadlineEnd({ code: 'reporting', what: '', days: within, unit, start: '', extendable: null, rolls: true, basis: [] }, until, { calendar });
}
