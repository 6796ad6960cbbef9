import { documentNumbers, spotSummary } from './spot-words.js';

const of = (...results: (string | null)[]) => results.map((result) => ({ result }));

test('what was not the department’s duty is no part of the rate', () => {
  expect(spotSummary(of('reported', 'not-reported', 'late', 'no-duty', null))).toBe('核对 4 / 5 卷；应报未报 1 卷，瞒报率 33.33%');
});

test('before anything is judged there is no rate', () => {
  expect(spotSummary(of(null, null))).toBe('核对 0 / 2 卷');
  expect(spotSummary(of('no-duty'))).toBe('核对 1 / 1 卷；应报未报 0 卷');
});

test('a pasted list is one number a line, blank lines and repetitions left out', () => {
  expect(documentNumbers(' 南市监罚决〔2026〕1号\r\n\n南市监罚决〔2026〕2号\n南市监罚决〔2026〕1号 ')).toEqual(['南市监罚决〔2026〕1号', '南市监罚决〔2026〕2号']);
});
