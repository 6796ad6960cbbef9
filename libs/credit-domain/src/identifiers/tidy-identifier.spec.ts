import fc from 'fast-check';
import { tidyIdentifier } from './tidy-identifier.js';

test.each([
  ['９１４３０４２２ＭＡＸ００００１５Ｊ', '91430422MAX000015J'],
  ['91430422max000015j', '91430422MAX000015J'],
  [' 9143 0422 MAX0\u00a0000\u300015J\u200b', '91430422MAX000015J'],
  ['\ufeff91430422MAX000015J\r\n', '91430422MAX000015J'],
  ['MAX00001-5', 'MAX000015'],
  ['MAX00001－5', 'MAX000015'],
  ['MAX00001—5', 'MAX000015'],
  ['MAX00001−5', 'MAX000015'],
  ['MAX00001.5', 'MAX000015'],
  ["'430422189901010014", '430422189901010014'],
  ['11010519491231002x', '11010519491231002X'],
  ['11010519491231002Χ', '11010519491231002X'],
  ['11010519491231002χ', '11010519491231002X'],
  ['11010519491231002×', '11010519491231002X'],
  ['11010519491231002Ⅹ', '11010519491231002X'],
  ['', ''],
  [' - ', ''],
])('%j becomes %j', (written, tidied) => {
  expect(tidyIdentifier(written)).toBe(tidied);
});

test('tidying what is tidy changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), (a, b) => {
      const once = tidyIdentifier(a + b);
      expect(tidyIdentifier(once)).toBe(once);
    }),
    { numRuns: 500 },
  );
});
