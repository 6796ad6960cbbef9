import type { Catalogue } from '@credit/catalogue';

/** Whether the lateness of a category's rows is judged (report-within.yaml). */
export function isJudged({ categories }: Pick<Catalogue, 'categories'>, category: string): boolean {
  return (categories.get(category)?.reportWithin ?? null) !== null;
}
