import { monthBefore, monthWords } from './month-words.js';

test('a month in words, and the one before it', () => {
  expect(monthWords('2026-01')).toBe('2026年1月');
  expect(monthBefore('2026-11')).toBe('2026-10');
  expect(monthBefore('2026-01')).toBe('2025-12');
});
