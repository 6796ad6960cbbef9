import { addWorkingDays } from './add-working-days.js';
import { calendarOf2026 } from './calendar-mother.js';
import { lateness } from './lateness.js';
import { isWorkingDay } from './working-day.js';
import { workingDaysBetween } from './working-days-between.js';

const calendar = calendarOf2026();

test.each([
  ['2026-11-02', true],
  ['2026-11-07', false],
  ['2026-11-08', false],
  ['2026-10-01', false],
  ['2026-10-10', true],
  ['2026-01-04', true],
  ['2027-01-04', undefined],
])('%s is a working day: %s', (day, working) => {
  expect(isWorkingDay(day, calendar)).toBe(working);
});

test.each([
  ['2026-11-02', '2026-11-02', 0],
  ['2026-11-02', '2026-11-03', 1],
  ['2026-11-06', '2026-11-09', 1],
  ['2026-11-02', '2026-11-11', 7],
  ['2026-09-30', '2026-10-10', 3],
  ['2025-12-31', '2026-01-05', 2],
  ['2026-11-03', '2026-11-02', 0],
])('from %s to %s there are %d working days, the first day not counted', (from, to, days) => {
  expect(workingDaysBetween({ from, to }, calendar)).toEqual({ status: 'known', days });
});

test('days of a missing year are not guessed', () => {
  expect(workingDaysBetween({ from: '2026-12-29', to: '2027-01-11' }, calendar)).toEqual({ status: 'at-least', days: 2 });
  expect(workingDaysBetween({ from: '2024-12-27', to: '2025-01-03' }, calendar)).toEqual({ status: 'at-least', days: 2 });
  expect(workingDaysBetween({ from: '2022-05-01', to: '2023-05-01' }, calendar)).toEqual({ status: 'at-least', days: 0 });
});

test('a count that ends early says so', () => {
  expect(workingDaysBetween({ from: '2026-11-02', to: '2026-12-02', enough: 3 }, calendar)).toEqual({ status: 'at-least', days: 3 });
});

test.each([
  ['2026-11-02', 7, '2026-11-11'],
  ['2026-11-06', 1, '2026-11-09'],
  ['2026-09-30', 3, '2026-10-10'],
  ['2026-11-07', 0, '2026-11-07'],
  ['2026-12-30', 1, '2026-12-31'],
  ['2026-12-30', 2, undefined],
])('from %s a term of %d working days ends on %s', (day, count, end) => {
  expect(addWorkingDays(day, count, calendar)).toBe(end);
});

test.each([
  ['2026-10-22', '2026-11-02', 'on-time'],
  ['2026-10-21', '2026-11-02', 'late'],
  ['2026-10-22', '2026-10-31', 'on-time'],
  ['2026-11-02', '2026-11-02', 'on-time'],
  ['2026-11-05', '2026-11-02', 'on-time'],
])('decided %s and received %s is %s', (decided, received, verdict) => {
  expect(lateness({ decided, received, limit: 7, calendar })).toBe(verdict);
});

test('where a year is missing only what the known days prove is said', () => {
  expect(lateness({ decided: '2026-12-30', received: '2027-01-20', limit: 7, calendar })).toBe('unknown');
  expect(lateness({ decided: '2026-12-16', received: '2027-01-20', limit: 7, calendar })).toBe('late');
  expect(lateness({ decided: '2020-03-02', received: '2026-11-02', limit: 20, calendar })).toBe('late');
  expect(lateness({ decided: '2020-03-02', received: '2021-11-02', limit: 20, calendar })).toBe('unknown');
});
