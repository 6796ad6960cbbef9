import { bearerToken } from './bearer.js';

const TOKEN = 'abcdefghijklmnop-_0123';

test('the token of an Authorization header, however the scheme is written', () => {
  expect(bearerToken(`Bearer ${TOKEN}`)).toBe(TOKEN);
  expect(bearerToken(`bearer ${TOKEN}`)).toBe(TOKEN);
  expect(bearerToken([`Bearer ${TOKEN}`])).toBe(TOKEN);
});

test.each([undefined, '', 'Basic abc', `Bearer`, 'Bearer short', `Bearer ${TOKEN} more`, `Bearer ${'a'.repeat(4097)}`])('none in %p', (header) => {
  expect(bearerToken(header)).toBeUndefined();
});
