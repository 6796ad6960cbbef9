import { lastWeek } from './asked-days.js';

test('the week ends with the day that it is in Beijing, not in Greenwich', () => {
  expect(lastWeek(new Date('2026-11-01T17:00:00Z'))).toEqual({ from: '2026-10-27', until: '2026-11-02' });
});
