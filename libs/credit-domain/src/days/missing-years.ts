import { yearOf } from './civil-day.js';
import type { Day } from './day.js';
import type { WorkingCalendar } from './working-calendar.js';

/** The years of a span, both ends included, that the working calendar does not have. */
export function missingYears(span: { readonly from: Day; readonly to: Day }, calendar: WorkingCalendar): readonly number[] {
  const missing: number[] = [];
  for (let year = yearOf(span.from); year <= yearOf(span.to); year += 1) if (!calendar.years.has(year)) missing.push(year);
  return missing;
}
