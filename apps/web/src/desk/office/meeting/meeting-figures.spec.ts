import { againstWords, figuresOf } from './meeting-figures.js';

test.each([['98.20', '97.00', '比上月高 1.20 个百分点'], ['0.10', '0.30', '比上月低 0.20 个百分点'], ['50.00', '50.00', '与上月相同']])('%s after %s', (now, then, words) => {
  expect(againstWords(now, then)).toBe(words);
});

const measure = (percent: string | null) => ({ id: 'timely-rate', name: '及时率', percent });
const sum = (percent: string | null) => ({ due: 0, silent: 0, submissions: 0, accepted: 0, acceptedWithWarning: 0, rejected: 0, quarantined: 0, measures: [measure(percent)] });
const month = (of: string, percent: string | null) => ({ month: of, silent: 0, measures: [measure(percent)] });

test('a month that could not be told is not compared', () => {
  const coverage = { month: '2026-11', asOf: '2026-11-02', total: sum('90.00'), departments: [], sectors: [] };
  expect(figuresOf({ coverage, coverageTrend: [month('2026-10', null), month('2026-11', '90.00')] })).toEqual([{ id: 'timely-rate', name: '及时率', now: '90.00%', against: null }]);
  expect(figuresOf({ coverage, coverageTrend: [month('2026-10', '80.00'), month('2026-11', '90.00')] })[0]?.against).toBe('比上月高 10.00 个百分点');
});
