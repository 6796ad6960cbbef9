import fc from 'fast-check';
import { documentNoForMatching } from './document-no.js';

test.each([
  '南市监罚决〔2026〕第12号', '南市监罚决[2026]12号', '南市监罚决【2026】第12号', '南市监罚决(2026)12号', '南市监罚决（2026）第12号',
  '南市监罚决［２０２６］１２号', ' 南市监罚决〔2026〕 第 12 号\u200b', '南市监罚决﹝2026﹞第12号',
])('%s is one document', (written) => {
  expect(documentNoForMatching(written)).toBe('南市监罚决(2026)12号');
});

test.each([
  ['南市监罚决〔2026〕第001号', '南市监罚决〔2026〕第1号'],
  ['南市监罚决〔2026〕第12号', '南市监罚决〔2025〕第12号'],
  ['南市监罚决〔2026〕第12号', '南市监罚决〔2026〕第12-1号'],
  ['南市监罚决〔2026〕第12号', '南住建罚决〔2026〕第12号'],
])('%s is not %s', (a, b) => {
  expect(documentNoForMatching(a)).not.toBe(documentNoForMatching(b));
});

test('kinds of dashes and letter case do not count', () => {
  expect(documentNoForMatching('xk—2026–a1')).toBe('XK-2026-A1');
});

test('the form for matching is its own form', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom('第', '〔', '］', '１', '7', ' ', '号', '—'), fc.string({ unit: 'binary' }))), (parts) => {
      const once = documentNoForMatching(parts.join(''));
      expect(documentNoForMatching(once)).toBe(once);
    }),
    { numRuns: 500 },
  );
});
