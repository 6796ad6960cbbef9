import fc from 'fast-check';
import { addWorkingDays } from './add-working-days.js';
import { calendarOf2026 } from './calendar-mother.js';
import { fromDayNumber } from './civil-day.js';
import { deadlineEnd } from './deadline-end.js';
import type { Deadline } from './deadline.js';
import { lateness } from './lateness.js';
import { workingDaysBetween } from './working-days-between.js';

const MILLISECONDS = 86_400_000;
const FIRST = Date.parse('2025-01-01') / MILLISECONDS;
const calendar = calendarOf2026();

/** The two years day by day, by the clock of the machine and the lists of the calendar. */
const year = (day: string) => calendar.years.get(Number(day.slice(0, 4)));
const DAYS = Array.from({ length: 730 }, (_, i) => {
  const day = fromDayNumber(FIRST + i);
  const weekday = new Date((FIRST + i) * MILLISECONDS).getUTCDay();
  const working = year(day)?.workingWeekends.has(day) || (weekday > 0 && weekday < 6 && !year(day)?.holidays.has(day));
  return { day, working: working === true };
});
const index = fc.nat(DAYS.length - 1);
const dayAt = (i: number): string => DAYS[i]?.day ?? '';
const count = (from: number, to: number): number => DAYS.slice(from + 1, to + 1).filter(({ working }) => working).length;

test('working days between two days are those that counting finds', () => {
  fc.assert(
    fc.property(index, index, (from, to) => {
      expect(workingDaysBetween({ from: dayAt(from), to: dayAt(to) }, calendar)).toEqual({ status: 'known', days: count(from, to) });
    }),
  );
});

test('a term of working days ends on the first day by which so many are counted, or in a year that is missing', () => {
  fc.assert(
    fc.property(index, fc.integer({ min: 1, max: 60 }), (from, days) => {
      const end = DAYS.findIndex((_, i) => i > from && count(from, i) === days);
      expect(addWorkingDays(dayAt(from), days, calendar)).toBe(end < 0 ? undefined : dayAt(end));
    }),
  );
});

test('something received on the last day of a deadline is on time, on the next day late if that is a working day', () => {
  fc.assert(
    fc.property(index, fc.integer({ min: 1, max: 30 }), (from, days) => {
      const deadline: Deadline = { code: 'd', what: '', days, unit: 'working', start: '', extendable: null, rolls: true, basis: [] };
      const end = deadlineEnd(deadline, dayAt(from), { calendar });
      fc.pre(end.status === 'known');
      const last = DAYS.findIndex(({ day }) => day === end.lastDay);
      const verdict = (received: number) => lateness({ decided: dayAt(from), received: dayAt(received), limit: days, calendar });
      expect(verdict(last)).toBe('on-time');
      const next = DAYS.findIndex(({ working }, i) => i > last && working);
      fc.pre(next >= 0);
      expect(verdict(next)).toBe('late');
    }),
  );
});
