import type { Day } from '@credit/domain';
import type { ShownRecord } from './search-document.js';
import { covers } from './shown-records.js';

/** What is shown on a day and later; documents written on different days say the same of it. */
export function shownFrom(shown: readonly ShownRecord[], day: Day): readonly ShownRecord[] {
  const left = shown.filter(({ until }) => until === null || until >= day).map((one) => (one.from < day ? { ...one, from: day } : one));
  const kept = left.filter((one, i) => !left.some((other, j) => i !== j && covers(other, one) && (j < i || !covers(one, other))));
  return [...kept].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function keyOf({ sector, notice, decidedOn, from, until }: ShownRecord): string {
  return `${sector} ${notice} ${decidedOn} ${from} ${until ?? ''}`;
}
