import type { Day } from '@credit/domain';

/** The earlier of two last days; null is no end. */
export function earlier(a: Day | null, b: Day | null): Day | null {
  if (a === null) return b;
  return b !== null && b < a ? b : a;
}
