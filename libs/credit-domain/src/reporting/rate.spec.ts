import { rateOf } from './rate.js';

test.each([
  [1, 3, '33.33'],
  [2, 3, '66.67'],
  [1, 8, '12.50'],
  [1, 800, '0.13'],
  [0, 7, '0.00'],
  [7, 7, '100.00'],
  [9_999_999, 10_000_000, '100.00'],
])('%i of %i is %s %%', (numerator, denominator, percent) => {
  expect(rateOf(numerator, denominator)).toEqual({ numerator, denominator, percent });
});

test('of nothing there is no share', () => {
  expect(rateOf(0, 0)).toEqual({ numerator: 0, denominator: 0, percent: null });
});

test('what is no count is an error of the programme', () => {
  expect(() => rateOf(-1, 3)).toThrow('needs counts');
  expect(() => rateOf(1, 2.5)).toThrow('needs counts');
});
