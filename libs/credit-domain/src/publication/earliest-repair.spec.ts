import { earliestRepair } from './earliest-repair.js';
import { EXCEPTIONAL, lawOf, PUBLIC } from './publication-law-mother.js';

const law = lawOf(
  { from: '2023-01-01', until: '2026-03-31', classes: { 轻微: EXCEPTIONAL(3), 一般: PUBLIC(36, 6), 严重: PUBLIC(36, 12) } },
  { from: '2026-04-01', until: null, classes: { 轻微: EXCEPTIONAL(3), 一般: PUBLIC(12, 3), 严重: PUBLIC(36, 12) } },
);
const earliest = (severity: '轻微' | '一般' | '严重', decided: string, day = '2026-11-02') => earliestRepair({ severity, decided, day, law });

test.each([
  ['after the shortest term, counted from the decision', '一般', '2026-08-31', '2026-11-30', '最短公示期届满'],
  ['a serious one later', '严重', '2026-08-31', '2027-08-31', '最短公示期届满'],
  ['a minor one as soon as what it asks is done', '轻微', '2026-08-31', '2026-08-31', '法定责任履行完毕'],
] as const)('%s', (_, severity, decided, from, when) => {
  expect(earliest(severity, decided)).toEqual({ from, when });
});

test('the shortest term is the one of the law in force on the day it is asked', () => {
  expect(earliest('一般', '2026-01-15', '2026-02-01')?.from).toBe('2026-07-15');
  expect(earliest('一般', '2026-01-15', '2026-11-02')?.from).toBe('2026-04-15');
});

test('where no law is in force nothing is told', () => {
  expect(earliest('一般', '2022-01-15', '2022-06-01')).toBeUndefined();
});
