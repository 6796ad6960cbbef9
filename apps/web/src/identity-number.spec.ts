import { holdsIdentityNumber } from './identity-number.js';

test.each([
  ['as it is', '999999189901010019'],
  ['with a mistyped check character', '99999918990101001X'],
  ['in groups', '999999 18990101 0019'],
  ['in full-width digits', '９９９９９９１８９９０１０１００１９'],
  ['beside a name', '张某 999999189901010019'],
  ['with a small x', '99999918990101001x'],
])('an identity number is seen %s', (_how, text) => expect(holdsIdentityNumber(text)).toBe(true));

test.each([
  ['a unified code', '91430422MAX895170D'],
  ['a unified code that is all digits, with a date in it', '911101199001010018'],
  ['a name', '衡南县众岳食品有限公司'],
  ['a document number', '南市监罚决〔2026〕第1号'],
  ['a longer number', '9999991899010100190'],
  ['a number without a date in it', '999999189913010019'],
])('%s is none', (_what, text) => expect(holdsIdentityNumber(text)).toBe(false));
