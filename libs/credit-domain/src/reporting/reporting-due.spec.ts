import { calendarOf2026 } from '../days/calendar-mother.js';
import { reportingDue, type ReportingRhythm } from './reporting-due.js';

const calendar = calendarOf2026();
const monthly: ReportingRhythm = { period: 'monthly', within: 7, unit: 'working' };
const quarterly: ReportingRhythm = { period: 'quarterly', within: 10, unit: 'working' };
const yearly: ReportingRhythm = { period: 'yearly', within: 20, unit: 'working' };

test('a monthly report is about the month before, and due so many working days after its end', () => {
  expect(reportingDue(monthly, '2026-11', calendar)).toEqual({ status: 'due', from: '2026-10-01', until: '2026-10-31', lastDay: '2026-11-10' });
});

test('a quarterly report is due in the month in which its last day falls, in no other', () => {
  expect(reportingDue(quarterly, '2026-10', calendar)).toEqual({ status: 'due', from: '2026-07-01', until: '2026-09-30', lastDay: '2026-10-20' });
  for (const month of ['2026-08', '2026-09', '2026-11', '2026-12']) expect(reportingDue(quarterly, month, calendar)).toEqual({ status: 'not-due' });
});

test('a long limit carries it into the month after the next', () => {
  expect(reportingDue({ period: 'quarterly', within: 20, unit: 'working' }, '2026-10', calendar)).toEqual({ status: 'not-due' });
  expect(reportingDue({ period: 'quarterly', within: 20, unit: 'working' }, '2026-11', calendar)).toMatchObject({ status: 'due', until: '2026-09-30', lastDay: '2026-11-03' });
});

test('of two that fall into one month the later period counts', () => {
  expect(reportingDue({ period: 'monthly', within: 20, unit: 'working' }, '2026-11', calendar)).toMatchObject({ until: '2026-10-31', lastDay: '2026-11-27' });
});

test('a yearly report is due once a year', () => {
  expect(reportingDue(yearly, '2026-01', calendar)).toMatchObject({ status: 'due', from: '2025-01-01', until: '2025-12-31' });
  expect(reportingDue(yearly, '2026-02', calendar)).toEqual({ status: 'not-due' });
});

test('where the calendar lacks the year, the last day is not guessed', () => {
  expect(reportingDue(yearly, '2027-01', calendar)).toEqual({ status: 'calendar-missing', from: '2026-01-01', until: '2026-12-31', year: 2027, rule: calendar.missingYear });
  expect(reportingDue(monthly, '2026-12', calendar)).toMatchObject({ status: 'due' });
});

test('without a limit it is due on the last day of the period, a daily one by the end of the month', () => {
  expect(reportingDue({ period: 'monthly', within: null, unit: null }, '2026-02', calendar)).toMatchObject({ lastDay: '2026-02-28', until: '2026-02-28' });
  expect(reportingDue({ period: 'daily', within: 1, unit: 'working' }, '2026-02', calendar)).toMatchObject({ status: 'due', from: '2026-02-01', lastDay: '2026-02-28' });
});
