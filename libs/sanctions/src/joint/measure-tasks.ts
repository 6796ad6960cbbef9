import type { Day } from '@credit/domain';
import type { Listing } from '../listings/listing.js';
import { listingsOf } from '../listings/listings-of.js';
import { applicableMeasures } from '../measures/applicable-measures.js';
import type { AppliedMeasure } from '../measures/applied-measure.js';
import type { SanctionsLaw } from '../sanctions-law.js';
import type { SubjectFacts } from '../check/subject-facts.js';
import type { MeasureTask, TaskListing, TaskMeasure } from './measure-task.js';
import { nextDay } from './next-day.js';

export interface TaskQuestion {
  readonly law: SanctionsLaw;
  readonly day: Day;
  /** Whether one that enforces a measure is one department: roles and groups are not told, they ask by a check. */
  isDepartment(id: string): boolean;
}

export interface SubjectTasks {
  readonly tasks: readonly MeasureTask[];
  /** All listings of the subject, whatever their standing: why a task is no longer there. */
  readonly listings: readonly Listing[];
  /** The first day on which anything can be otherwise without anything coming in; null: never. */
  readonly nextDay: Day | null;
}

/**
 * What departments have to do about a subject on a day: one task for each listing in force on a list, each measure that it
 * triggers and each department that the measure names. Mere records, and lists that are not enabled, give none.
 */
export function measureTasks({ kind, records }: Pick<SubjectFacts, 'kind' | 'records'>, { law, day, isDepartment }: TaskQuestion): SubjectTasks {
  const listings = listingsOf(records, law, day);
  if (listings.length === 0) return { tasks: [], listings, nextDay: null };
  const onList = new Map(listings.filter(({ listId }) => listId !== null).map((listing) => [listing.id, listing]));
  const { measures } = applicableMeasures(listings, { subject: kind, scenario: null, day, law });
  const tasks = measures.flatMap((measure) => {
    const departments = measure.enforcedBy.filter(isDepartment);
    return measure.because.flatMap((id) => {
      const listing = onList.get(id);
      return listing === undefined ? [] : departments.map((department) => ({ department, listing: toTaskListing(listing), measure: toTaskMeasure(measure) }));
    });
  });
  return { tasks, listings, nextDay: nextDay(listings, { law, day }) };
}

function toTaskListing({ id, listKind, listId, name, documentNo, authority, listedOn, from, until, record, revision }: Listing): TaskListing {
  return { id, listKind, listId, name, documentNo, authority, listedOn, from, until, record, revision };
}

function toTaskMeasure({ id, name, polarity, class: kind, duty, effect, basis, edition, reservations }: AppliedMeasure): TaskMeasure {
  return { id, name, polarity, class: kind, duty, effect, basis, edition, reservations: reservations.map(({ text }) => text) };
}
