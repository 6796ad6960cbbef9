import type { Day } from '../days/day.js';
import type { DeadlineEnd } from '../days/deadline.js';
import { deadlineEnd } from '../days/deadline-end.js';
import type { WorkingCalendar } from '../days/working-calendar.js';
import type { Annulment } from './publication-law.js';

/**
 * The last day on which the publication of a penalty that was changed, annulled or found unlawful or void has to be taken
 * back, with the reason published (行政处罚法第四十八条、第八十五条: three working days, the first not counted).
 */
export function annulmentDue(annulledOn: Day, annulment: Annulment, calendar: WorkingCalendar): DeadlineEnd {
  return deadlineEnd(annulment.deadline, annulledOn, { calendar });
}
