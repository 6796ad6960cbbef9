import { TestBrowser } from '../../apps/gateway/src/testing/test-browser.js';
import { startPlatform, type RunningPlatform } from '../house/running-platform.js';
import { asked, send, told } from './attacker.js';

const ME = '{ me { name } }';
const NOBODY = { data: { me: null } };

let platform: RunningPlatform;
beforeAll(async () => {
  platform = await startPlatform({ today: '2026-11-02', workers: 0 });
}, 120_000);
afterAll(() => platform.stop());

const visitor = (): TestBrowser => new TestBrowser(platform.url);

describe('a session', () => {
  test('that was put into the victim’s browser before is not the one that sign-in begins', async () => {
    const fixed = 'F'.repeat(43);
    const victim = visitor();
    victim.session = fixed;
    await victim.signIn('clerk-market');
    expect(victim.session).not.toBe(fixed);
    const attacker = visitor();
    attacker.session = fixed;
    expect(await attacker.graphql(ME)).toMatchObject(NOBODY);
  });

  test('of the attacker’s own is not what the victim signs in to, either', async () => {
    const attacker = visitor();
    await attacker.signIn('clerk-housing');
    const planted = attacker.session ?? '';
    const victim = visitor();
    victim.session = planted;
    await victim.signIn('clerk-market');
    expect(victim.session).not.toBe(planted);
    expect(await attacker.graphql(ME)).not.toMatchObject({ data: { me: { name: '演示经办甲' } } });
  });

  test('is over everywhere when it is signed out: its cookie, kept by somebody else, opens nothing', async () => {
    const victim = visitor();
    await victim.signIn('clerk-market');
    const thief = visitor();
    thief.session = victim.session ?? '';
    expect(await thief.graphql(ME)).toMatchObject({ data: { me: { name: '演示经办甲' } } });
    expect((await victim.ask('/sign-out', { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' } })).status).toBe(200);
    expect(await thief.graphql(ME)).toMatchObject(NOBODY);
  });

  test('is taken from its cookie only: not from an address, a header, or a cookie of like name', async () => {
    const victim = visitor();
    await victim.signIn('clerk-market');
    const secret = victim.session ?? '';
    const body = JSON.stringify({ query: ME });
    for (const headers of [{ 'x-credit-session': secret }, { authorization: `Bearer ${secret}` }, { cookie: `Credit-Session=${secret}` }, { cookie: `x=credit-session=${secret}` }]) {
      const { text } = await send(`${platform.url}/graphql?credit-session=${secret}`, { method: 'POST', headers: { ...headers, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }, body });
      expect(JSON.parse(text)).toMatchObject(NOBODY);
    }
  });

  test('does nothing for another site’s page', async () => {
    const victim = visitor();
    await victim.signIn('clerk-market');
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.example' }, { origin: 'null' }, {}]) {
      const response = await victim.ask('/api/checks', { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify({ scenario: 'bidding', purpose: '某', subjects: [{ code: '1' }] }) });
      expect(response.status).toBe(403);
    }
    for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
      const response = await victim.ask('/graphql', { method: 'POST', headers: { 'content-type': type, 'sec-fetch-site': 'cross-site' }, body: JSON.stringify({ query: 'mutation { endWatch(number: "W-1", operator: "x", reason: "x") { __typename } }' }) });
      expect(response.status === 415 || response.status === 400 || !(await response.text()).includes('WatchFile')).toBe(true);
    }
  });
});

describe('the way back from the sign-in service', () => {
  test('is gone once: who replays it is nobody', async () => {
    const victim = visitor();
    const back = await victim.chooseAccount('clerk-market');
    expect((await victim.ask(back)).headers.get('location')).toBe('/me');
    const thief = visitor();
    for (const [name, cookie] of victim.cookies) if (name !== 'credit-session') thief.cookies.set(name, cookie);
    await thief.ask(back);
    expect(await thief.graphql(ME)).toMatchObject(NOBODY);
  });

  test('is bound to the browser that went: a link with the attacker’s own way back signs nobody in as the attacker', async () => {
    const attacker = visitor();
    const back = await attacker.chooseAccount('clerk-housing');
    const victim = visitor();
    expect((await victim.ask(back)).headers.get('location')).toMatch(/^\/sign-in\/refused/);
    expect(await victim.graphql(ME)).toMatchObject(NOBODY);
  });

  test.each(['https://evil.example/', '//evil.example/', '/\\evil.example', '/%5cevil.example', 'javascript:alert(1)', '/me\r\nSet-Cookie: x=1', '/..//evil.example', '\t//evil.example'])('does not lead to %j', async (next) => {
    const victim = visitor();
    const location = await victim.signIn('clerk-market', { next });
    expect(new URL(location, platform.url).origin).toBe(new URL(platform.url).origin);
    expect(victim.told.some((line) => line.startsWith('x=1'))).toBe(false);
  });
});

describe('a program’s token', () => {
  let token: string;
  beforeAll(async () => {
    const { text } = await send(`${platform.url}/demo-issuer/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from('demo-department-system:demo-department-system').toString('base64')}`, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'grant_type=client_credentials&scope=check',
    });
    token = String(Object(JSON.parse(text)).access_token);
  });

  const part = (text: object): string => Buffer.from(JSON.stringify(text)).toString('base64url');
  const claims = (): Record<string, unknown> => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
  const CHECK = 'mutation { checkSubjects(input: {scenario: "bidding", purpose: "某", subjects: [{code: "91430422MAX000015J"}]}) { __typename } }';
  const checks = async (bearer: string): Promise<string> => {
    const { text } = await asked(platform.url, { query: CHECK }, bearer);
    return Object(Object(JSON.parse(text).data).checkSubjects).__typename ?? told({ text, status: 200, headers: new Headers() }).codes.join();
  };

  test('opens what it says', async () => {
    expect(await checks(token)).toBe('Check');
  });

  test.each<[string, () => string]>([
    ['without a signature, which it says it needs none', () => `${part({ alg: 'none' })}.${token.split('.')[1]}.`],
    ['signed with the public key as if it were a secret', () => `${part({ alg: 'HS256', typ: 'JWT' })}.${token.split('.')[1]}.${'A'.repeat(43)}`],
    ['with more scopes written into it', () => [token.split('.')[0], part({ ...claims(), scope: 'check any-organ submit' }), token.split('.')[2]].join('.')],
    ['with a key that it brings along', () => `${part({ alg: 'RS256', jwk: { kty: 'oct', k: 'AA' }, jku: 'https://evil.example/keys', kid: '../../operator.token' })}.${token.split('.')[1]}.${token.split('.')[2]}`],
    ['cut short', () => token.slice(0, -10)],
  ])('%s opens nothing', async (_, forge) => {
    expect(await checks(forge())).toBe('CredentialNeeded');
  });
});
