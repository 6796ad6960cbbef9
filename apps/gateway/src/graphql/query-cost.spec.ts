import { readFileSync } from 'node:fs';
import { buildSchema, getIntrospectionQuery, parse, validate } from 'graphql';
import { limitCost, MOST_VALUES } from './query-cost.js';

const schema = buildSchema(readFileSync('apps/gateway/schema.graphql', 'utf8'));
const faults = (query: string): readonly string[] => validate(schema, parse(query), [limitCost]).map((e) => e.message);
const times = (count: number, text: (i: number) => string): string => Array.from({ length: count }, (_, i) => text(i)).join(' ');
const BASIS = 'basis { instrument title documentNo article }';
const notices = (first: string, bases: number): string => `publicNotices(kind: PENALTY, first: ${first}) { edges { node { id ${times(bases, (i) => `b${i}: ${BASIS}`)} } } }`;

test('the fullest page of notices, ten subjects with everything, and introspection pass', () => {
  expect(faults(`{ ${notices('100', 1)} }`)).toEqual([]);
  expect(faults(`{ ${times(10, (i) => `s${i}: subject(code: "${i}") { ... on Subject { records { id ${BASIS} fields { code heading value } why { text ${BASIS} } } } }`)} }`)).toEqual([]);
  expect(faults(getIntrospectionQuery())).toEqual([]);
});

test('a page counts as many as are asked for, up to the limit to the value', () => {
  const cost = (bases: number): number => 1 + 1 + 100 * (1 + 1 + bases * (1 + 5 * 4));
  expect([cost(18) <= MOST_VALUES, cost(19) <= MOST_VALUES]).toEqual([true, false]);
  expect(faults(`{ ${notices('100', 18)} }`)).toEqual([]);
  expect(faults(`{ ${notices('100', 19)} }`)).toEqual([expect.stringContaining(`可能有 ${cost(19)} 项`)]);
  expect(faults(`{ ${notices('10', 20)} }`)).toEqual([]);
});

test('a variable may ask for the largest page, and is counted so; none is the usual page', () => {
  expect(faults(`query ($n: Int) { ${notices('$n', 20)} }`)).toHaveLength(1);
  expect(faults(`{ publicNotices(kind: PENALTY) { edges { node { id ${times(20, (i) => `b${i}: ${BASIS}`)} } } } }`)).toEqual([]);
});

test('fragments count wherever they are spread, also with a page between', () => {
  const fragment = `fragment B on Notice { ${times(20, (i) => `b${i}: ${BASIS}`)} }`;
  expect(faults(`{ publicNotices(kind: PENALTY, first: 100) { edges { node { ...B } } } } ${fragment}`)).toHaveLength(1);
  expect(faults(`{ publicNotices(kind: PENALTY, first: 5) { ...C } } fragment C on NoticeConnection { edges { node { ...B } } } ${fragment}`)).toEqual([]);
});

test('what does not fit the schema, or spreads itself, is left to the standard rules', () => {
  expect(faults('{ nothing { at { all } } ...F } fragment F on Query { ...F }')).toEqual([]);
});
