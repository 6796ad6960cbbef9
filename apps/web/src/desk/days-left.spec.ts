import { daysLeftWords, daysUntil } from './days-left.js';

test.each([['2026-11-02', '2026-11-30', 28], ['2026-11-02', '2026-11-02', 0], ['2026-12-31', '2027-01-01', 1], ['2026-11-05', '2026-11-02', -3]])('from %s to %s there are %i days', (today, last, days) => {
  expect(daysUntil(today, last)).toBe(days);
});

test('the last day is told as such, and a past one with how long', () => {
  expect([5, 0, -2].map(daysLeftWords)).toEqual(['还有 5 天', '今天是最后一天', '过了 2 天']);
});
