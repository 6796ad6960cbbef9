import type { Day } from '../days/day.js';
import { remembered } from '../remembered/remembered.js';
import type { Severity } from '../rows/record-draft.js';
import type { PublicationClass, PublicationEdition, PublicationLaw } from './publication-law.js';

/** The edition of the publication law in force on a day; undefined where there is none. */
export const findPublicationEdition = remembered((law: PublicationLaw, day: Day): PublicationEdition | undefined =>
  law.editions.find((edition) => edition.from <= day && (edition.until === null || day <= edition.until)),
);

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
  return strictestClasses(law, `${decided < day ? decided : day} ${day}`)?.[severity];
}

/** By class. Every record is asked for its class at every look; few differ in their days. */
const strictestClasses = remembered((law: PublicationLaw, days: string): Readonly<Record<Severity, PublicationClass>> | undefined => {
  const [since = '', day = ''] = days.split(' ');
  if (!findPublicationEdition(law, day)) return undefined;
  const lived = law.editions.filter(({ from, until }) => from <= day && (until === null || until >= since));
  const strictest = (severity: Severity): PublicationClass => lived.map(({ classes }) => classes[severity]).reduce(stricter);
  return { 轻微: strictest('轻微'), 一般: strictest('一般'), 严重: strictest('严重') };
});

const STRICTNESS = { yes: 0, exceptional: 1, no: 2 } as const;

function stricter(a: PublicationClass, b: PublicationClass): PublicationClass {
  const narrow = STRICTNESS[a.published] > STRICTNESS[b.published] ? a : b;
  return { ...narrow, minMonths: b.minMonths, repairWhen: b.repairWhen, maxMonths: shorter(a.maxMonths, b.maxMonths) };
}

function shorter(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}
