import type { estypes } from '@elastic/elasticsearch';
import type { Probe, SearchFilter } from '@credit/search';

type Query = estypes.QueryDslQueryContainer;

/** The question for one probe: nothing is scored, order is by code. */
export function probeQuery({ all, any }: Probe, filter: SearchFilter): Query {
  const held: readonly Query[] = [...all.map((term): Query => ({ term: { terms: term } })), ...(any.length === 0 ? [] : [{ terms: { terms: [...any] } }])];
  return { bool: { filter: [...held, ...conditions(filter)] } };
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
