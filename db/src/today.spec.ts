import { todayOf } from './today.js';

test.each([
  ['2026-11-01T15:59:59Z', '2026-11-01'],
  ['2026-11-01T16:00:00Z', '2026-11-02'],
])('at %s it is %s in Shanghai', (moment, day) => {
  expect(todayOf({ today: null }, () => new Date(moment))).toBe(day);
});

test('the day that is set wins over the clock', () => {
  expect(todayOf({ today: '2026-11-02' }, () => new Date('2030-01-01T00:00:00Z'))).toBe('2026-11-02');
});
