import type { SubjectKind } from '@credit/domain';
import type { ShownRecord } from '../documents/search-document.js';
import type { Probe, SearchFilter } from '../engine/search-engine.js';
import { term } from './term.js';

/** What a document must hold to pass a filter on any day: so that a filter that few pass reads few. */
export function filterTerms(kind: SubjectKind, shown: readonly ShownRecord[]): readonly string[] {
  const sectors = new Set(shown.map(({ sector }) => sector));
  return [term('kind', kind), ...[...sectors].map((sector) => term('sector', sector)), ...(shown.some(({ notice }) => notice) ? [term('notice', '')] : [])];
}

/** The probe, narrowed to what may pass the filter; the day is looked at by the engine. */
export function withFilter<P extends Probe>(probe: P, { kind, township, sector, noticesSince }: SearchFilter): P {
  const narrow = [
    ...(kind === null ? [] : [term('kind', kind)]),
    ...(township === null ? [] : [term('township', township)]),
    ...(sector === null ? [] : [term('sector', sector)]),
    ...(noticesSince === null ? [] : [term('notice', '')]),
  ];
  return narrow.length === 0 ? probe : { ...probe, all: [...new Set([...probe.all, ...narrow])] };
}
