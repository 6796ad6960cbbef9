import type { RecordCategory, RecordForm } from '@credit/domain';
import type { Catalogue } from '../catalogue.js';

export type FormedCategory = RecordCategory & { readonly form: RecordForm };

/** The categories that departments send in. */
export function collected(catalogue: Catalogue): readonly FormedCategory[] {
  return [...catalogue.categories.values()].filter((category): category is FormedCategory => category.form !== null && !category.sealed);
}

/** Whom rows of a category may be about: organisations (false), persons (true), both where persons have a category of their own. */
export function personsIn(catalogue: Catalogue, category: RecordCategory): readonly boolean[] {
  if (category.subjectTypes.every((type) => type === 'natural-person')) return [true];
  return catalogue.categories.get(category.personTwin ?? '')?.admission === 'admitted' ? [false, true] : [false];
}
