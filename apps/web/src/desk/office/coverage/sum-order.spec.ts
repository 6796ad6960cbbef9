import { inOrder, toSumOrder } from './sum-order.js';

const sum = (id: string, late: number, of: number | null, silent = 0) => ({ id, silent, late, rejected: 0, measures: [{ id: 'late-rate', numerator: of === null ? null : late, denominator: of }] });
const SUMS = [sum('甲', 10, 100, 3), sum('乙', 0, 0, 9), sum('丙', 4, 5), sum('丁', 0, 20), sum('戊', 30, null)];
const order = (by: Parameters<typeof inOrder>[1]): string => inOrder(SUMS, by).map(({ id }) => id).join('');

test('the department that reported latest comes first: the greatest share, not the greatest number', () => {
  expect(order('late-rate')).toBe('丙甲丁戊乙');
});

test('the number decides where that is asked for', () => {
  expect(order('late')).toBe('戊甲丙乙丁');
  expect(order('silent')).toBe('乙甲戊丙丁');
});

test('the catalogue’s order is left as it is, and the list that was given too', () => {
  expect(order('catalogue')).toBe('甲乙丙丁戊');
  expect(SUMS.map(({ id }) => id).join('')).toBe('甲乙丙丁戊');
});

test.each([[null, 'late-rate'], ['biggest', 'late-rate'], ['silent', 'silent']])('an address that asks for %p is read as %s', (asked, read) => {
  expect(toSumOrder(asked)).toBe(read);
});
