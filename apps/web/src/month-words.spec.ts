import { isWholeMonth, monthAfter, monthBefore, monthWords } from './month-words.js';

test('a month in words, and the one before it', () => {
  expect(monthWords('2026-01')).toBe('2026年1月');
  expect(monthBefore('2026-11')).toBe('2026-10');
  expect(monthBefore('2026-01')).toBe('2025-12');
});

test('the month after it, over the end of the year', () => {
  expect([monthAfter('2026-11'), monthAfter('2026-12')]).toEqual(['2026-12', '2027-01']);
});

test.each([['2026-02', '2026-02-28', true], ['2028-02', '2028-02-28', false], ['2026-11', '2026-11-02', false], ['2026-10', '2026-10-31', true]])('%s told up to %s is whole: %p', (month, asOf, whole) => {
  expect(isWholeMonth(month, asOf)).toBe(whole);
});
