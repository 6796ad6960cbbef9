import fc from 'fast-check';
import { fromDayNumber } from '../days/civil-day.js';
import type { DatedBasis } from '../forms/category.js';
import { basisInForce, firstDayWithoutBasis } from './basis-in-force.js';

const FIRST = 19_000;
const DAYS = 60;
const offset = fc.integer({ min: 0, max: DAYS });
const end = fc.option(offset, { nil: null });
const citation = fc.record({ from: end, until: end }).map(({ from, until }): DatedBasis => ({
  instrument: 'law',
  article: null,
  from: from === null ? null : fromDayNumber(FIRST + from),
  until: until === null ? null : fromDayNumber(FIRST + until),
}));

test('the first day without a citation is the one that looking at each day finds', () => {
  fc.assert(
    fc.property(fc.array(citation, { maxLength: 5 }), offset, offset, (basis, from, length) => {
      const days = Array.from({ length: length + 1 }, (_, i) => fromDayNumber(FIRST + from + i));
      const found = days.find((day) => basisInForce(basis, day).length === 0) ?? null;
      expect(firstDayWithoutBasis(basis, { from: days[0] ?? '', until: days.at(-1) ?? '' })).toBe(found);
    }),
  );
});
