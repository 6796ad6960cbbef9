import type { PageInfo } from '../disclosure/record.types.js';

/** A page of what was found, and where the next one begins. */
export interface PageOf<T> {
  readonly shown: readonly T[];
  readonly pageInfo: PageInfo;
}

/** `found`: one more than the page holds, where there are as many. */
export function pageOf<T>(found: readonly T[], first: number, cursorOf: (last: T) => string | number): PageOf<T> {
  const shown = found.slice(0, first);
  const last = shown.at(-1);
  return { shown, pageInfo: { endCursor: last === undefined ? null : String(cursorOf(last)), hasNextPage: found.length > first } };
}
