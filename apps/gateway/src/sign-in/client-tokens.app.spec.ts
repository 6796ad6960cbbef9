import { createTestDatabase } from '../../../../tests/postgres/test-database.js';
import { startGateway, type RunningGateway } from '../testing/running-gateway.js';
import { TestBrowser } from '../testing/test-browser.js';
import { DEMO_SYSTEM } from './demo-issuer/demo-accounts.js';

const HOUSING = '11430422MBX001038F';
const MINUTE = 60_000;

let gateway: RunningGateway;
beforeAll(async () => {
  gateway = await startGateway(await createTestDatabase());
}, 60_000);
afterEach(() => Object.assign(gateway.platform, { now: () => Date.now() }));
afterAll(() => gateway.stop());

async function tokenFor(scope: string, secret: string = DEMO_SYSTEM.clientSecret) {
  const response = await fetch(`${gateway.url}/demo-issuer/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${DEMO_SYSTEM.clientId}:${secret}`).toString('base64')}`, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ grant_type: 'client_credentials', scope }).toString(),
  });
  return Object(await response.json());
}

async function check(token: string, more: object = {}) {
  const response = await fetch(`${gateway.url}/api/checks`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ scenario: 'bidding', purpose: '资格审查', subjects: [{ code: '91430422MAX895170D' }], ...more }),
  });
  return { status: response.status, body: Object(await response.json()) };
}

test('a department’s system acts for its organ, as its token says', async () => {
  const { access_token: token } = await tokenFor('check look-at-receipt');
  const { status, body } = await check(token, { operator: '窗口张' });
  expect(status).toBe(200);
  const shown = await fetch(`${gateway.url}/api/checks/${body.receipt}`, { headers: { authorization: `Bearer ${token}` } });
  expect(Object(await shown.json()).document.asked.by).toEqual({ credential: DEMO_SYSTEM.clientId, organ: DEMO_SYSTEM.organ, operator: '窗口张' });
});

test('not for another organ', async () => {
  const { access_token: token } = await tokenFor('check');
  expect(await check(token, { organ: HOUSING })).toMatchObject({ status: 403, body: { error: { code: 'own-organ' } } });
});

test('not beyond the scopes of the token, nor beyond those that the issuer gives it', async () => {
  const { access_token: narrow } = await tokenFor('submit');
  expect(await check(narrow)).toMatchObject({ status: 403, body: { error: { code: 'scope' } } });
  expect((await tokenFor('submit any-organ look-at-person')).scope).toBe('submit');
});

test('not when the token has expired', async () => {
  const { access_token: token } = await tokenFor('check');
  const now = Date.now();
  Object.assign(gateway.platform, { now: () => now + 9 * MINUTE });
  expect((await check(token)).status).toBe(200);
  Object.assign(gateway.platform, { now: () => now + 11 * MINUTE });
  expect((await check(token)).status).toBe(401);
});

test('not with a token that was altered, unsigned, or signed by another', async () => {
  const { access_token: token } = await tokenFor('check');
  const [header = '', payload = '', signature = ''] = String(token).split('.');
  const wider = Buffer.from(JSON.stringify({ ...JSON.parse(Buffer.from(payload, 'base64url').toString()), organ: HOUSING })).toString('base64url');
  const unsigned = Buffer.from(JSON.stringify({ ...JSON.parse(Buffer.from(header, 'base64url').toString()), alg: 'none' })).toString('base64url');
  for (const forged of [`${header}.${wider}.${signature}`, `${unsigned}.${payload}.${signature}`, `${header}.${payload}.${signature.split('').reverse().join('')}`]) {
    expect((await check(forged)).status).toBe(401);
  }
});

test('not with the ID token of somebody who signed in', async () => {
  const browser = new TestBrowser(gateway.url);
  await browser.signIn('clerk-market');
  const response = await browser.ask('/sign-out', { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' } });
  const idToken = new URL(JSON.parse(await response.text()).goTo).searchParams.get('id_token_hint') ?? '';
  expect(idToken).toMatch(/^ey/);
  expect((await check(idToken)).status).toBe(401);
});

test('a wrong secret gets no token', async () => expect(await tokenFor('check', 'guessed')).toMatchObject({ error: 'invalid_client' }));
