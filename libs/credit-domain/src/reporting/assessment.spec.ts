import { assessmentRanks, assessmentScore, indicatorResult, YEAR_FIGURE_IDS, type AssessmentIndicator, type YearFigureId, type YearFigures } from './assessment.js';

const INDICATOR: AssessmentIndicator = { id: 'a', name: '报送覆盖', points: 30, numerator: ['answered'], denominator: ['due'], clauses: ['3.4-b'], says: '' };
const NONE = Object.fromEntries(YEAR_FIGURE_IDS.map((id) => [id, 0]));
const figures = (some: Partial<Record<YearFigureId, number | null>>): YearFigures => ({ ...NONE, ...some }) as YearFigures;

test.each([
  [{ answered: 12, due: 12 }, '30.00'],
  [{ answered: 0, due: 12 }, '0.00'],
  [{ answered: 1, due: 16 }, '1.88'],
  [{ answered: 2, due: 3 }, '20.00'],
  [{ answered: 1, due: 7 }, '4.29'],
] as const)('%j of thirty points is %s', (some, earned) => {
  expect(indicatorResult(INDICATOR, figures(some)).earned).toBe(earned);
});

test('with nothing to divide by, or a count that cannot be told, an indicator is left out', () => {
  expect(indicatorResult(INDICATOR, figures({})).earned).toBeNull();
  expect(indicatorResult({ ...INDICATOR, numerator: ['on-time'], denominator: ['on-time', 'late'] }, figures({ 'on-time': null, late: 3 }))).toEqual({ numerator: null, denominator: null, earned: null });
});

test('the score is of what could be earned, so that a department without occasion loses nothing', () => {
  expect(assessmentScore([{ points: 30, earned: '30.00' }, { points: 20, earned: '15.00' }])).toBe('90.00');
  expect(assessmentScore([{ points: 30, earned: '20.00' }, { points: 20, earned: null }])).toBe('66.67');
  expect(assessmentScore([{ points: 30, earned: null }])).toBeNull();
});

test('the same score is the same place, and the next is counted on', () => {
  expect(assessmentRanks(['90.00', '100.00', '90.00', null, '9.50'])).toEqual([2, 1, 2, null, 4]);
});
