import type { DatedBasis } from '../forms/category.js';
import { basisInForce, firstDayWithoutBasis } from './basis-in-force.js';

const basis = (instrument: string, from: string | null, until: string | null): DatedBasis => ({ instrument, article: null, from, until });
const OLD = basis('old', '2023-05-01', '2026-03-31');
const PRESENT = basis('present', '2026-04-01', null);
const UNDATED = basis('undated', null, null);

describe('the citations in force on a day', () => {
  test.each([
    ['2023-04-30', []],
    ['2023-05-01', ['old']],
    ['2026-03-31', ['old']],
    ['2026-04-01', ['present']],
    ['2099-12-31', ['present']],
  ])('%s: %j', (day, expected) => {
    expect(basisInForce([OLD, PRESENT], day).map(({ instrument }) => instrument)).toEqual(expected);
  });

  test('one whose first day is not known counts on every day', () => {
    expect(basisInForce([UNDATED], '1950-01-01')).toEqual([UNDATED]);
  });
});

describe('the first day without a citation', () => {
  test.each([
    ['editions that follow each other leave none', [OLD, PRESENT], '2023-05-01', null, null],
    ['in any order', [PRESENT, OLD], '2023-05-01', null, null],
    ['before the first edition', [OLD, PRESENT], '2023-04-30', null, '2023-04-30'],
    ['a gap of one day', [OLD, basis('late', '2026-04-02', null)], '2025-01-01', null, '2026-04-01'],
    ['after the last edition has ended', [OLD], '2025-01-01', null, '2026-04-01'],
    ['a span that ends before that', [OLD], '2025-01-01', '2026-03-31', null],
    ['a longer one beside a shorter one', [basis('short', '2023-05-01', '2023-12-31'), OLD, PRESENT], '2023-05-01', null, null],
    ['no citation at all', [], '2025-01-01', null, '2025-01-01'],
  ])('%s', (_, citations, from, until, expected) => {
    expect(firstDayWithoutBasis(citations, { from, until })).toBe(expected);
  });
});
