import type { RecordCategory } from '@credit/domain';
import type { Catalogue, Organ } from './catalogue.js';

const EVERYBODY = 'all-relevant-departments';

/** Whether the policy asks all relevant departments (各有关部门) for a category. */
export function asksEverybody(category: RecordCategory): boolean {
  return category.providers.includes(EVERYBODY);
}

/**
 * Whether an organ may send a category: it succeeds one of the providers, or is named for it, or the policy asks all
 * relevant departments.
 */
export function maySend(organ: Organ, category: RecordCategory): boolean {
  return (
    asksEverybody(category) ||
    organ.maySend.includes(category.id) ||
    organ.succeeds.some((department) => category.providers.includes(department))
  );
}

/** Working days within which the organ has to report the category; null where lateness is not judged. */
export function reportingLimit(catalogue: Catalogue, category: RecordCategory, organ: Organ): number | null {
  if (!category.reportWithin) return null;
  const { deadline, byDepartment } = category.reportWithin;
  const own = organ.succeeds.map((department) => byDepartment[department]).find((code) => code !== undefined);
  const limit = catalogue.deadlines.get(own ?? deadline);
  return limit?.unit === 'working' ? limit.days : null;
}
