import { withoutIdentityNumbers } from './without-identity-numbers.js';

describe('a text that others read holds no identity number', () => {
  test.each([
    ['430422189901010014', '430422********0014'],
    ['误填 430422189901010014。', '误填 430422********0014。'],
    ['43042218990101001x 与 430422189901010022', '430422********001x 与 430422********0022'],
    ['４３０４２２１８９９０１０１００１４', '４３０４２２********００１４'],
    ['430422 18990101 0014', '430422********0014'],
    ['430422990101001', '430422********1001'],
  ])('%s', (text, masked) => {
    expect(withoutIdentityNumbers(text)).toBe(masked);
  });

  test.each(['91430422MAX000015J', '南市监罚决〔2026〕第1号', '2026-11-03', '20261103', '430422000000011', '9.14304E+17', '123456789012345678901234'])('%s stays', (text) => {
    expect(withoutIdentityNumbers(text)).toBe(text);
  });
});
