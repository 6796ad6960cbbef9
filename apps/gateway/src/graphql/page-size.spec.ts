import { pageSize } from './page-size.js';

test.each([[null, 20], [1, 1], [100, 100], [0, 1], [-5, 1], [101, 100]])('%p edges asked for give %i', (first, given) => {
  expect(pageSize(first)).toBe(given);
});
