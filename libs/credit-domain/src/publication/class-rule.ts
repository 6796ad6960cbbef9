import type { Day } from '../days/day.js';
import type { Severity } from '../rows/record-draft.js';
import type { PublicationClass, PublicationEdition, PublicationLaw } from './publication-law.js';

/** The edition of the publication law in force on a day; undefined where there is none. */
export function findPublicationEdition(law: PublicationLaw, day: Day): PublicationEdition | undefined {
  return law.editions.find((edition) => edition.from <= day && (edition.until === null || day <= edition.until));
}

/**
 * What the law in force on a day lets be published of a class. Records decided under an earlier edition are recomputed:
 * what the present edition no longer allows comes down on its first day (信用修复管理办法, from 2026-04-01). Of the editions
 * that a record has lived under the strictest counts: no later one makes public again what an earlier one closed.
 * Undefined where no edition is in force: without a rule nothing is public.
 */
export function publicationClassOf(asked: {
  readonly severity: Severity;
  readonly decided: Day;
  readonly day: Day;
  readonly law: PublicationLaw;
}): PublicationClass | undefined {
  const { severity, decided, day, law } = asked;
  if (!findPublicationEdition(law, day)) return undefined;
  const since = decided < day ? decided : day;
  let strictest: PublicationClass | undefined;
  for (const { from, until, classes } of law.editions) {
    if (from > day || (until !== null && until < since)) continue;
    strictest = strictest ? stricter(strictest, classes[severity]) : classes[severity];
  }
  return strictest;
}

const STRICTNESS = { yes: 0, exceptional: 1, no: 2 } as const;

function stricter(a: PublicationClass, b: PublicationClass): PublicationClass {
  const narrow = STRICTNESS[a.published] > STRICTNESS[b.published] ? a : b;
  return { ...narrow, minMonths: b.minMonths, repairWhen: b.repairWhen, maxMonths: shorter(a.maxMonths, b.maxMonths) };
}

function shorter(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}
