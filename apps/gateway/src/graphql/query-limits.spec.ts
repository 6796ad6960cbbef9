import { buildSchema, getIntrospectionQuery, parse, validate } from 'graphql';
import { limitQuery, MOST_FIELDS, MOST_QUESTIONS } from './query-limits.js';

const schema = buildSchema('type Query { subject(code: String): Subject } type Subject { code: String other: Subject }');
const faults = (query: string): readonly string[] => validate(schema, parse(query), [limitQuery]).map((e) => e.message);
const times = (count: number, text: (i: number) => string): string => Array.from({ length: count }, (_, i) => text(i)).join(' ');

test('an ordinary question passes, and so does introspection', () => {
  expect(faults('{ subject(code: "1") { code other { code } } }')).toEqual([]);
  expect(faults(getIntrospectionQuery())).toEqual([]);
});

test(`${MOST_QUESTIONS} questions pass, one more is refused`, () => {
  const asked = (count: number): string => `{ ${times(count, (i) => `q${i}: subject(code: "1") { code }`)} }`;
  expect(faults(asked(MOST_QUESTIONS))).toEqual([]);
  expect(faults(asked(MOST_QUESTIONS + 1))).toEqual([expect.stringContaining(`这里有 ${MOST_QUESTIONS + 1} 个`)]);
});

test(`${MOST_FIELDS} fields pass, one more is refused`, () => {
  const asked = (count: number): string => `{ subject(code: "1") { ${times(count - 1, (i) => `f${i}: code`)} } }`;
  expect(faults(asked(MOST_FIELDS))).toEqual([]);
  expect(faults(asked(MOST_FIELDS + 1))).toHaveLength(1);
});

test('fragments that multiply are counted as often as they are spread', () => {
  const level = (n: number): string => `fragment F${n} on Subject { ${times(8, (i) => `a${i}: other { ...F${n + 1} }`)} }`;
  const query = `{ subject(code: "1") { ...F0 } } ${times(4, level)} fragment F4 on Subject { code }`;
  expect(faults(query)).toEqual([expect.stringContaining('个字段')]);
});

test('questions hidden in a fragment are counted too', () => {
  expect(faults(`{ ...Q } fragment Q on Query { ${times(11, (i) => `q${i}: subject(code: "1") { code }`)} }`)).toHaveLength(1);
});

test('a fragment that spreads itself ends the counting, and is left to the standard rules', () => {
  expect(faults('{ subject(code: "1") { ...F } } fragment F on Subject { code other { ...F } }')).toEqual([]);
});
