import fc from 'fast-check';
import { matchingName } from './matching-name.js';
import { sameName } from './same-name.js';

test.each([
  ['衡南县（云集）商贸有限公司', '衡南县(云集)商贸有限公司'],
  ['衡南县【云集】商贸有限公司', '衡南县（云集）商贸有限公司'],
  ['衡南县〔云集〕商贸有限公司', '衡南县［云集］商贸有限公司'],
  ['衡南县 云集\u3000商贸\u200b有限公司', '衡南县云集商贸有限公司'],
  ['ＡＢＣ商贸有限公司', 'abc商贸有限公司'],
  ['某某•某某', '某某·某某'],
  ['某某・某某', '某某‧某某'],
])('%s is the same as %s', (a, b) => {
  expect(sameName(a, b)).toBe(true);
  expect(sameName(b, a)).toBe(true);
});

test.each([
  ['衡南县云集商贸有限公司', '衡南县云集商贸有限责任公司'],
  ['衡南县（云集）商贸有限公司', '衡南县云集商贸有限公司'],
  ['衡南縣云集商贸有限公司', '衡南县云集商贸有限公司'],
  ['', ''],
  ['', '衡南县云集商贸有限公司'],
  ['\u200b', ''],
])('%j is not the same as %j', (a, b) => {
  expect(sameName(a, b)).toBe(false);
});

test('the form for matching is its own form', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), (a, b) => {
      const once = matchingName(a + b);
      expect(matchingName(once)).toBe(once);
    }),
    { numRuns: 500 },
  );
});
