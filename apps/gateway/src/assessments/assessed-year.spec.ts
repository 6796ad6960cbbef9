import { begunMonths, toAssessedYear } from './assessed-year.js';

const AT = { today: '2027-03-05', firstMonth: '2026-11' };

test('a year that is over is assessed as of its last day, the present one as of today', () => {
  expect(toAssessedYear({ year: 2026 }, AT)).toEqual({ year: 2026, from: '2026-11', until: '2026-12', asOf: '2026-12-31' });
  expect(toAssessedYear({}, AT)).toEqual({ year: 2027, from: '2027-01', until: '2027-12', asOf: '2027-03-05' });
});

test('months count from the first one of the data on, and once they have begun', () => {
  expect(begunMonths(toAssessedYear({ year: 2026 }, AT))).toEqual(['2026-11', '2026-12']);
  expect(begunMonths(toAssessedYear({ year: 2026, asOf: '2026-11-20' }, AT))).toEqual(['2026-11']);
  expect(begunMonths(toAssessedYear({ year: 2027 }, { ...AT, firstMonth: null }))).toEqual(['2027-01', '2027-02', '2027-03']);
});

test.each([
  [{ year: 2028 }, 'year 应为'],
  [{ year: 2025 }, '2025 年不评'],
  [{ year: 2026, asOf: '2026-10-31' }, 'asOf 应在'],
  [{ year: 2026, asOf: '2027-01-01' }, 'asOf 应在'],
  [{ year: 2027, asOf: '2027-02-30' }, 'asOf 应在'],
])('%j is refused', (asked, words) => {
  expect(() => toAssessedYear(asked, AT)).toThrow(words);
});
