import { measureRate, type Figures, type QualityMeasure } from './quality-measure.js';

const FIGURES: Figures = {
  accepted: 80, 'accepted-with-warning': 15, rejected: 4, quarantined: 1, duplicate: 30, 'on-time': 90, late: 5, due: 10, silent: 3, answered: 7, sampled: 20, unreported: 1,
};
const compliance: QualityMeasure = { id: 'compliance', name: '合规率', numerator: ['accepted', 'accepted-with-warning'], denominator: ['accepted', 'accepted-with-warning', 'rejected', 'quarantined'], says: '' };
const timeliness: QualityMeasure = { id: 'timely', name: '及时率', numerator: ['on-time'], denominator: ['on-time', 'late'], says: '' };

test('a measure is the sum of its parts over the sum of its whole', () => {
  expect(measureRate(compliance, FIGURES)).toEqual({ numerator: 95, denominator: 100, percent: '95.00' });
  expect(measureRate(timeliness, FIGURES)).toEqual({ numerator: 90, denominator: 95, percent: '94.74' });
});

test('where a count cannot be told, neither can the measure', () => {
  expect(measureRate(timeliness, { ...FIGURES, 'on-time': null })).toBeUndefined();
  expect(measureRate(compliance, { ...FIGURES, 'on-time': null })?.percent).toBe('95.00');
});
