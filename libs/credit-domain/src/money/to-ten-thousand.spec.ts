import { fitsTenThousand, toTenThousand } from './to-ten-thousand.js';

test.each([
  ['20000', '元', '2'],
  ['1', '元', '0.0001'],
  ['0.01', '元', '0.000001'],
  ['123456.78', '元', '12.345678'],
  ['998421.94', '元', '99.842194'],
  ['0', '元', '0'],
  ['2.50', '万元', '2.5'],
  ['12.345678', '万元', '12.345678'],
  ['99999999999999999999.12', '元', '9999999999999999.999912'],
  ['-20000', '元', '-2'],
] as const)('%s %s is %s 万元 exactly', (amount, unit, expected) => {
  expect(toTenThousand(amount, unit)).toBe(expected);
  expect(fitsTenThousand(amount, unit)).toBe(true);
});

test.each([
  ['0.005', '元', '0.000001'],
  ['0.0049', '元', '0'],
  ['-0.0049', '元', '0'],
  ['1.0000005', '万元', '1.000001'],
  ['1.0000004', '万元', '1'],
  ['1.9999995', '万元', '2'],
] as const)('%s %s is rounded half up to %s 万元, and known not to fit', (amount, unit, expected) => {
  expect(toTenThousand(amount, unit)).toBe(expected);
  expect(fitsTenThousand(amount, unit)).toBe(false);
});
