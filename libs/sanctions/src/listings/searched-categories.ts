import type { Day } from '@credit/domain';
import { builtOnce } from '../built-once.js';
import type { SanctionsLaw } from '../sanctions-law.js';
import { listedCategories } from './listed-categories.js';

/** Ids of the categories whose records a check has to know: no other record can list its subject, honour it or trigger a measure. */
export const searchedCategories: (law: SanctionsLaw, day: Day) => readonly string[] = builtOnce((law: SanctionsLaw, day: Day) =>
  [...listedCategories(law, day).keys()].sort(),
);
