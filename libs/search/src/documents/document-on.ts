import type { Day } from '@credit/domain';
import { filterTerms } from '../terms/filter-terms.js';
import type { SearchDocument, ShownRecord } from './search-document.js';
import { covers } from './shown-records.js';

/** What of a document counts on a day and later; two that were written on different days, with nothing changed between, are equal then. */
export function documentOn(document: SearchDocument, day: Day): SearchDocument {
  const shown = shownFrom(document.shown, day);
  const ended = new Set(filterTerms(document.kind, document.shown));
  const terms = [...document.terms.filter((term) => !ended.has(term)), ...filterTerms(document.kind, shown)];
  return { ...document, terms: [...new Set(terms)].sort(), shown };
}

function shownFrom(shown: readonly ShownRecord[], day: Day): readonly ShownRecord[] {
  const left = shown.filter(({ until }) => until === null || until >= day).map((one) => (one.from < day ? { ...one, from: day } : one));
  const kept = left.filter((one, i) => !left.some((other, j) => i !== j && covers(other, one) && (j < i || !covers(one, other))));
  return [...kept].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function keyOf({ sector, notice, decidedOn, from, until }: ShownRecord): string {
  return `${sector} ${notice} ${decidedOn} ${from} ${until ?? ''}`;
}
