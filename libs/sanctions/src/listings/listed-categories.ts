import { basisInForce, type CategoryKind, type Day, type RecordCategory } from '@credit/domain';
import type { EntryRule } from '../lists/entry-rule.js';
import type { ListEdition, ListKind } from '../lists/list-kind.js';
import { builtOnce } from '../built-once.js';
import type { ResultPolarity, SanctionsLaw } from '../sanctions-law.js';

/** A category whose records can put a subject on a list or trigger a measure, as the law of a day has it. */
export interface ListedCategory {
  readonly category: RecordCategory;
  readonly lists: readonly ListOnDay[];
  readonly result: ResultPolarity | null;
  /** Measures of the county name the category itself. */
  readonly namedByMeasure: boolean;
  /** A later record takes the place of an earlier one. */
  readonly isRating: boolean;
}

export interface ListOnDay {
  readonly list: ListKind;
  readonly rules: readonly EntryRule[];
  readonly terms: readonly ListEdition['term'][];
  /** Months for which an honour without a stated end carries rewards; null where its kind has no usual term. */
  readonly usualMonths: number | null;
  readonly hasBasis: boolean;
}

/** The categories by id, built once for a law and a day. Categories without a citation in force on the day are left out: nothing of them is shown or applied. */
export const listedCategories: (law: SanctionsLaw, day: Day) => ReadonlyMap<string, ListedCategory> = builtOnce(
  (law: SanctionsLaw, day: Day) => {
    const named = categoriesNamed(law, day);
    const lists = [...law.lists.values()];
    const listed = new Map<string, ListedCategory>();
    for (const category of law.categories.values()) {
      if (category.admission !== 'admitted' || category.sealed || basisInForce(category.basis, day).length === 0) continue;
      const own = lists.filter((list) => list.categories.includes(category.id));
      const result = law.resultPolarities.get(category.id) ?? null;
      if (own.length === 0 && !named.has(category.id)) continue;
      listed.set(category.id, {
        category,
        lists: own.map((list) => onDay(list, category, day)),
        result,
        namedByMeasure: named.has(category.id),
        isRating: isRating(category.kind),
      });
    }
    return listed;
  },
);

function categoriesNamed(law: SanctionsLaw, day: Day): ReadonlySet<string> {
  return new Set(
    [...law.measures.values()]
      .filter(({ enabled }) => enabled)
      .flatMap(({ editions }) => editions.filter(({ from, until }) => from <= day && (until === null || day <= until)))
      .flatMap(({ triggers }) => triggers.flatMap((trigger) => ('category' in trigger ? [trigger.category] : []))),
  );
}

function onDay(list: ListKind, category: RecordCategory, day: Day): ListOnDay {
  const terms = list.editions.map(({ term }) => term);
  const [term] = terms;
  return {
    list,
    rules: list.entries.filter((rule) => rule.category === category.id),
    terms,
    usualMonths: list.kind === 'red-list' && term?.kind === 'as-decided' ? term.months : null,
    hasBasis: list.editions.some((edition) => covers(edition, day) && basisInForce(edition.basis, day).length > 0),
  };
}

function covers({ from, until }: ListEdition, day: Day): boolean {
  return (from === null || from <= day) && (until === null || day <= until);
}

function isRating(kind: CategoryKind): boolean {
  return kind === 'rating' || kind === 'evaluation' || kind === 'assessment';
}
