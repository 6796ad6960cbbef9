import { beijingTime } from './beijing-time.js';

test.each([
  ['2026-11-02T10:03:05.123Z', '2026-11-02 18:03:05'],
  ['2026-11-01T16:00:00Z', '2026-11-02 00:00:00'],
  ['2026-12-31T15:59:59Z', '2026-12-31 23:59:59'],
])('at %s clocks here show %s', (moment, shown) => {
  expect(beijingTime(moment)).toBe(shown);
});
