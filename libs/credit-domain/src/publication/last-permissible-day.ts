import { addMonths } from '../days/add-months.js';
import type { Day } from '../days/day.js';
import type { Severity } from '../rows/record-draft.js';
import type { PublicationEdition, PublicationLaw } from './publication-law.js';

/** The edition of the publication law in force on a day; undefined before the first one. */
export function findPublicationEdition(law: PublicationLaw, day: Day): PublicationEdition | undefined {
  return law.editions.find((edition) => edition.from <= day && (edition.until === null || day <= edition.until));
}

/**
 * The last day (inclusive) on which a penalty of the class may be public, by the edition in force on `day`: every record
 * in force is recomputed when the law changes (信用修复管理办法, from 2026-04-01). The term runs from the decision, its
 * first day not counted. Null where the class has no maximum.
 */
export function lastPermissibleDay(asked: {
  readonly decided: Day;
  readonly severity: Severity;
  readonly day: Day;
  readonly law: PublicationLaw;
}): Day | null {
  const edition = findPublicationEdition(asked.law, asked.day) ?? asked.law.editions[0];
  const months = edition?.classes[asked.severity].maxMonths ?? null;
  return months === null ? null : addMonths(asked.decided, months);
}
