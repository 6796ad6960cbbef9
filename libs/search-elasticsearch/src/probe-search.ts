import type { estypes } from '@elastic/elasticsearch';
import type { Probe, SearchFilter } from '@credit/search';
import { MARK } from './index-definition.js';

type Query = estypes.QueryDslQueryContainer;

/** Asked together with the probes, so that what is found and how new it is are of one moment. */
export const MARK_SEARCH: estypes.MsearchRequestItem = { query: { ids: { values: [MARK] } }, size: 1, version: true, _source: false };

/** What is asked for one probe: nothing is scored, order is by code. The kept source comes as it lies there: picking fields out of it costs more than they weigh. */
export function probeSearch({ all, any, most }: Probe, filter: SearchFilter, take: number): estypes.MsearchRequestItem {
  const held: readonly Query[] = [...all.map((term): Query => ({ term: { terms: term } })), ...(any.length === 0 ? [] : [{ terms: { terms: [...any] } }])];
  return { query: { bool: { filter: [...held, ...conditions(filter)] } }, size: Math.min(most ?? take, take), sort: ['code'], track_total_hits: false };
}

function conditions({ kind, township, sector, noticesSince, day }: SearchFilter): readonly Query[] {
  return [
    { range: { knownOn: { lte: day } } },
    ...(kind === null ? [] : [{ term: { kind } }]),
    ...(township === null ? [] : [{ term: { township } }]),
    ...(sector === null ? [] : [shown([{ term: { 'shown.sector': sector } }], day)]),
    ...(noticesSince === null ? [] : [shown([{ term: { 'shown.notice': true } }, { range: { 'shown.decidedOn': { gte: noticesSince } } }], day)]),
  ];
}

/** Some record of the subject is public on the day and as asked. */
function shown(asked: readonly Query[], day: string): Query {
  const ended: Query = { range: { 'shown.until': { lt: day } } };
  return { nested: { path: 'shown', query: { bool: { filter: [...asked, { range: { 'shown.from': { lte: day } } }], must_not: [ended] } } } };
}
