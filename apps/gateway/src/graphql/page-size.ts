/** Edges of a page when the question names no number. */
export const PAGE_SIZE = 20;
const MOST = 100;

/** Edges wanted: at least one, at most 100; what is asked beyond comes with the next page. */
export function pageSize(first: number | null): number {
  return Math.min(Math.max(first ?? PAGE_SIZE, 1), MOST);
}
