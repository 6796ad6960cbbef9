import fc from 'fast-check';
import { addDays, daysBetween } from './add-days.js';
import { dayNumber, fromDayNumber, isRealDay } from './civil-day.js';
import { parseDay } from './parse-day.js';

const MILLISECONDS = 86_400_000;
const number = fc.integer({ min: -62_000, max: 47_480 });

test('days and their numbers agree with the clock of the machine', () => {
  fc.assert(
    fc.property(number, (n) => {
      const day = new Date(n * MILLISECONDS).toISOString().slice(0, 10);
      expect(fromDayNumber(n)).toBe(day);
      expect(dayNumber(day)).toBe(n);
    }),
  );
});

test('every day of the calendar is real, no other is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1800, max: 2099 }), fc.nat(14), fc.nat(33), (year, month, date) => {
      const text = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
      const real = !Number.isNaN(Date.parse(text)) && new Date(Date.parse(text)).toISOString().startsWith(text);
      expect(isRealDay(text)).toBe(real);
    }),
  );
});

test('adding days and counting them undo each other', () => {
  fc.assert(
    fc.property(number, fc.integer({ min: -4000, max: 4000 }), (n, days) => {
      const day = fromDayNumber(n);
      expect(daysBetween(day, addDays(day, days))).toBe(days);
    }),
  );
});

test('a serial of a workbook is the day that the 1900 system counts', () => {
  fc.assert(
    fc.property(fc.integer({ min: 20_000, max: 73_049 }), (serial) => {
      const day = new Date(Date.UTC(1899, 11, 30) + serial * MILLISECONDS).toISOString().slice(0, 10);
      expect(parseDay(serial)).toEqual({ status: 'day', day });
    }),
  );
});
