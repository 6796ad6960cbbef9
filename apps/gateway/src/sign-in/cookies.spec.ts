import { readCookie, SESSION_COOKIE, writeCookie } from './cookies.js';

const VALUE = 'v'.repeat(43);
const headersWith = (cookie: string) => ({ headers: { cookie } });

test('over https the cookie is sent over https only, and no other host can set it', () => {
  expect(writeCookie(SESSION_COOKIE, VALUE, true)).toBe(`__Host-credit-session=${VALUE}; Path=/; HttpOnly; SameSite=Lax; Secure`);
});

test('over http, on one’s own machine, it has the plain name', () => {
  expect(writeCookie(SESSION_COOKIE, VALUE, false)).toBe(`credit-session=${VALUE}; Path=/; HttpOnly; SameSite=Lax`);
  expect(writeCookie(SESSION_COOKIE, null, false)).toBe('credit-session=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0');
});

test('over https a cookie of the plain name counts for nothing', () => {
  expect(readCookie(headersWith(`credit-session=${VALUE}`), SESSION_COOKIE, true)).toBeUndefined();
  expect(readCookie(headersWith(`a=b; __Host-credit-session=${VALUE}`), SESSION_COOKIE, true)).toBe(VALUE);
});

test.each(['', 'credit-session=', 'credit-session=short', `credit-session=${VALUE}x`, `xcredit-session=${VALUE}`, `credit-session=${'é'.repeat(43)}`])('%j holds no session', (cookie) => {
  expect(readCookie(headersWith(cookie), SESSION_COOKIE, false)).toBeUndefined();
});
