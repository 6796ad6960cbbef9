import { compareAmounts } from './compare-amounts.js';

test.each([
  ['2', '2.000000', 0],
  ['02', '2', 0],
  ['-0', '0', 0],
  ['2', '10', -1],
  ['2.1', '2.09', 1],
  ['2.1', '2.11', -1],
  ['2', '2.000001', -1],
  ['-2', '1', -1],
  ['-2', '-10', 1],
  ['-2.1', '-2.11', 1],
])('%s against %s is %d', (a, b, sign) => {
  expect(Math.sign(compareAmounts(a, b))).toBe(sign);
});
