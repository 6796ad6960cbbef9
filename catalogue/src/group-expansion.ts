import type { CategoryKind } from '@credit/domain';

/** Whom a collective name means: for a category, else for its kind, else in general; department ids. */
export interface GroupExpansion {
  readonly categories: Readonly<Record<string, readonly string[]>>;
  readonly kinds: Readonly<Partial<Record<CategoryKind, readonly string[]>>>;
  readonly others: readonly string[];
}
