import type { Notice } from './api/notices.js';
import { ofTheWeek, weekBegin } from './week.js';

const notice = (date: string): Notice => ({
  id: date, subjectCode: '', subjectName: '', categoryName: '', headline: null, documentNo: null, organ: null, date, validUntil: null, indefinite: false, expired: false,
  lastPublicDay: null, daysLeft: null, basis: [],
});

test('a week is seven days, today among them, over the end of a month and a year', () => {
  expect(weekBegin('2026-11-02')).toBe('2026-10-27');
  expect(weekBegin('2027-01-03')).toBe('2026-12-28');
});

test('what is older than a week is left out where there is newer', () => {
  expect(ofTheWeek(['2026-11-01', '2026-10-27', '2026-10-26'].map(notice), '2026-11-02')).toMatchObject({ inWeek: true, notices: [{ date: '2026-11-01' }, { date: '2026-10-27' }] });
});

test('where nothing is of the week the latest stay, and are not told as this week’s', () => {
  expect(ofTheWeek([notice('2026-10-26')], '2026-11-02')).toMatchObject({ inWeek: false, notices: [{ date: '2026-10-26' }] });
  expect(ofTheWeek([], '2026-11-02')).toEqual({ inWeek: false, notices: [] });
});
