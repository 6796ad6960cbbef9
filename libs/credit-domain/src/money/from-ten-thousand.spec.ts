import { fromTenThousand } from './from-ten-thousand.js';
import { toTenThousand } from './to-ten-thousand.js';

test.each([
  ['2', '元', '20000'],
  ['0.0001', '元', '1'],
  ['0.000001', '元', '0.01'],
  ['12.345678', '元', '123456.78'],
  ['0', '元', '0'],
  ['2.50', '万元', '2.5'],
] as const)('%s 万元 is %s: %s', (amount, unit, expected) => {
  expect(fromTenThousand(amount, unit)).toBe(expected);
  expect(toTenThousand(expected, unit)).toBe(toTenThousand(amount, '万元'));
});
