import { splitFormerNames } from './split-former-names.js';
import { tidyName } from './tidy-name.js';

test('blanks at the ends and what nobody sees are gone; the rest is as written', () => {
  expect(tidyName(' \u3000衡南县（云集）商贸\u200b有限公司\ufeff\n')).toBe('衡南县（云集）商贸有限公司');
  expect(tidyName('ＡＢＣ  Trading\u00a0Co.')).toBe('ＡＢＣ Trading Co.');
  expect(tidyName('衡南县(云集)商贸')).toBe('衡南县(云集)商贸');
  expect(tidyName('')).toBe('');
});

test.each([
  ['甲公司；乙公司', ['甲公司', '乙公司']],
  ['甲公司;乙公司、丙公司', ['甲公司', '乙公司', '丙公司']],
  ['甲公司，乙公司,丙公司', ['甲公司', '乙公司', '丙公司']],
  ['甲公司|乙公司/丙公司\n丁公司', ['甲公司', '乙公司', '丙公司', '丁公司']],
  ['甲（乙）公司', ['甲（乙）公司']],
  ['甲公司；；甲公司；', ['甲公司']],
  ['Jia Trading Co., Ltd；乙公司', ['Jia Trading Co., Ltd', '乙公司']],
  ['无', []],
  ['—', []],
  ['', []],
])('former names in %j are %j', (cell, names) => {
  expect(splitFormerNames(cell)).toEqual(names);
});
