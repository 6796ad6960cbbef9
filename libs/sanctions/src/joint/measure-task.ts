import type { Listing } from '../listings/listing.js';
import type { AppliedMeasure } from '../measures/applied-measure.js';

/** What one department has to do, or may do, because a subject is on a list (联合奖惩). */
export interface MeasureTask {
  /** Id of the department that the measure names. */
  readonly department: string;
  readonly listing: TaskListing;
  readonly measure: TaskMeasure;
}

/** The listing as the department is told of it. */
export type TaskListing = Pick<Listing, 'id' | 'listKind' | 'listId' | 'name' | 'documentNo' | 'authority' | 'listedOn' | 'from' | 'until' | 'record' | 'revision'>;

/** The measure as the edition of the day has it. */
export type TaskMeasure = Pick<AppliedMeasure, 'id' | 'name' | 'polarity' | 'class' | 'duty' | 'effect' | 'basis' | 'edition'> & {
  /** Exceptions of which only the department can tell whether they hold. */
  readonly reservations: readonly string[];
};

/** Tells tasks of one subject apart: a listing, a side of a measure, a department. */
export function taskKey({ department, listing, measure }: { readonly department: string; readonly listing: { readonly id: string }; readonly measure: Pick<TaskMeasure, 'id' | 'polarity'> }): string {
  return [listing.id, measure.id, measure.polarity, department].join(' ');
}
