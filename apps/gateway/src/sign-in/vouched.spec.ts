import { toSettings } from './oidc-settings.js';
import { authenticationIn, vouchedIn } from './vouched.js';

const SETTINGS = toSettings({ issuer: 'https://login.example', clientId: 'credit', clientSecret: 'secret' }, { OIDC_SECOND_FACTOR: '2,otp' });
const TODAY = '2026-11-02';
const NOON = Date.UTC(2026, 10, 2, 4);

test('an officer’s organ and roles; what is unknown is not said', () => {
  expect(vouchedIn({ sub: 'a', name: '某某', organ: ' 11430422mbx001011p', roles: ['clerk', 'clerk', 'emperor', 5] }, SETTINGS, TODAY)).toEqual({
    issuer: 'https://login.example', subject: 'a', name: '某某', organ: '11430422MBX001011P', roles: ['clerk'], identityNumber: null, represents: [],
  });
});

test('a number or a code that does not check is none', () => {
  expect(vouchedIn({ sub: 'a', organ: '11430422MBX001011Q', id_number: '430400187708311417', represents: ['91430422MAX895170D', 'x'] }, SETTINGS, TODAY)).toMatchObject({
    organ: null, identityNumber: null, represents: ['91430422MAX895170D'],
  });
});

test('a token that names nobody is no sign-in', () => expect(() => vouchedIn({ name: '某某' }, SETTINGS, TODAY)).toThrow());

test.each([
  [{ acr: '2' }, true],
  [{ amr: ['pwd', 'otp'] }, true],
  [{ acr: '1', amr: ['pwd'] }, false],
  [{ amr: 'otp' }, false],
  [{}, false],
])('%j: a second factor %p', (claims, shown) => {
  const time = NOON / 1000 - 60;
  expect(authenticationIn({ auth_time: time, ...claims }, SETTINGS, NOON)).toEqual({ authenticatedAt: time * 1000, secondFactorAt: shown ? time * 1000 : null });
});

test('nobody has signed in in the future', () => {
  expect(authenticationIn({ auth_time: NOON / 1000 + 3600, acr: '2' }, SETTINGS, NOON)).toEqual({ authenticatedAt: NOON, secondFactorAt: NOON });
});
