import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPool } from '@credit/db';
import { createTestDatabase, type TestDatabase } from '../../../../tests/postgres/test-database.js';
import { takeIn } from '../testing/register-mother.js';
import { penaltyRow, registrationRow } from '../testing/rows-mother.js';
import { startGateway, type RunningGateway } from '../testing/running-gateway.js';
import { TestBrowser } from '../testing/test-browser.js';
import { DEMO_ACCOUNTS } from './demo-issuer/demo-accounts.js';

const MARKET = '11430422MBX001011P';
const FIRM = { code: '91430422MAX895170D', name: '衡南县岐山办事处众岳食品有限公司' };
const PERSON = { code: DEMO_ACCOUNTS.find(({ id }) => id === 'citizen')?.identityNumber ?? '', name: '西门星野' };
const MINUTE = 60_000;
const ME = '{ me { kind name organ organName secondFactor roles { id name } } }';

let database: TestDatabase;
let gateway: RunningGateway;

beforeAll(async () => {
  database = await createTestDatabase();
  gateway = await startGateway(database);
  await takeIn({ item: 'business-registration', organ: MARKET, receivedOn: '2026-01-05', rows: [registrationRow(FIRM)] }, gateway.platform);
  await takeIn({ item: 'administrative-penalty', organ: MARKET, receivedOn: '2026-06-10', rows: [
    penaltyRow(FIRM, MARKET, { DISCREDIT_LEVEL: '轻微' }),
    penaltyRow(PERSON, MARKET, { CF_WSH: '某市监罚〔2026〕5号', CF_XDR_LB: '自然人', CF_XDR_SHXYM: '', CF_XDR_ZJHM: PERSON.code, CF_XDR_ZJLX: '身份证' }),
  ] }, gateway.platform);
}, 120_000);
afterEach(() => at(0));
afterAll(() => gateway.stop());

/** What time the platform takes for now: so many milliseconds from the clock's. */
function at(later: number): void {
  const moment = Date.now() + later;
  Object.assign(gateway.platform, { now: () => (later === 0 ? Date.now() : moment) });
}

async function signedIn(account: string, asked: { readonly secondFactor?: boolean } = {}): Promise<TestBrowser> {
  const browser = new TestBrowser(gateway.url);
  expect(await browser.signIn(account, asked)).toBe('/me');
  return browser;
}

const meOf = async (browser: TestBrowser): Promise<unknown> => Object((await browser.graphql(ME)).data).me;

async function asOwner(sql: string, values: unknown[] = []) {
  const pool = openPool(database.ownerUrl, { max: 1 });
  try {
    return (await pool.query(sql, values)).rows;
  } finally {
    await pool.end();
  }
}

describe('signing in', () => {
  test('leads to the page that was wanted, and the platform knows who it is', async () => {
    const browser = new TestBrowser(gateway.url);
    expect(await browser.signIn('clerk-market', { next: '/notices?kind=penalty#top' })).toBe('/notices?kind=penalty#top');
    expect(await meOf(browser)).toEqual({ kind: 'officer', name: '演示经办甲', organ: MARKET, organName: '衡南县市场监督管理局', secondFactor: false, roles: [{ id: 'clerk', name: '部门经办人' }] });
  });

  test.each(DEMO_ACCOUNTS.map(({ id, name, roles }) => [id, name, roles] as const))('%s is somebody of that role', async (id, name, roles) => {
    expect(await meOf(await signedIn(id))).toMatchObject({ name, roles: roles.map((role) => ({ id: role })) });
  });

  test('nobody is anybody without it', async () => expect(await meOf(new TestBrowser(gateway.url))).toBeNull());

  test('the login page says that nobody there is real, and runs no script', async () => {
    const browser = new TestBrowser(gateway.url);
    const { response } = await browser.follow(await browser.ask('/sign-in'));
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none';/);
    const page = await response.text();
    expect(page).toContain('演示账号，不是真实身份');
    expect(page).not.toContain('<script');
  });

  test('the cookie is out of the reach of scripts and of other sites', async () => {
    const browser = await signedIn('clerk-market');
    expect(browser.told.filter((line) => line.startsWith('credit-session=')).at(-1)).toMatch(/^credit-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  test('the database has the digest of the secret, not the secret', async () => {
    const browser = await signedIn('clerk-market');
    const rows = await asOwner(`select s::text as session from credit.session s where token_digest = sha256($1::bytea)`, [browser.session]);
    expect(rows).toHaveLength(1);
    expect(rows[0].session).not.toContain(browser.session);
  });

  test.each(['https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere.example', '/sign-out'])('leads home, not to %s', async (next) => {
    expect(await new TestBrowser(gateway.url).signIn('clerk-market', { next })).toBe('/');
  });
});

describe('a way back from the sign-in service', () => {
  const EXPIRED = '/sign-in/refused?why=expired';

  async function refusedAt(browser: TestBrowser, path: string): Promise<void> {
    const response = await browser.ask(path);
    expect([response.status, response.headers.get('location')]).toEqual([303, EXPIRED]);
    expect(browser.session).toBeUndefined();
  }

  test('is taken once', async () => {
    const browser = new TestBrowser(gateway.url);
    const back = await browser.chooseAccount('clerk-market');
    expect((await browser.ask(back)).headers.get('location')).toBe('/me');
    browser.cookies.delete('credit-session');
    await refusedAt(browser, back);
  });

  test('of a wrong state is refused', async () => {
    const browser = new TestBrowser(gateway.url);
    const back = new URL(await browser.chooseAccount('clerk-market'), gateway.url);
    back.searchParams.set('state', 'x'.repeat(43));
    await refusedAt(browser, `${back.pathname}${back.search}`);
  });

  test('is of the browser that went', async () => {
    const back = await new TestBrowser(gateway.url).chooseAccount('clerk-market');
    await refusedAt(new TestBrowser(gateway.url), back);
    const another = new TestBrowser(gateway.url);
    await another.ask('/sign-in');
    await refusedAt(another, back);
  });

  test('that comes too late is refused; in the last minute it is taken', async () => {
    const late = new TestBrowser(gateway.url);
    const tooLate = await late.chooseAccount('clerk-market');
    at(15 * MINUTE + 1000);
    await refusedAt(late, tooLate);
    at(0);
    const slow = new TestBrowser(gateway.url);
    const back = await slow.chooseAccount('clerk-market');
    at(14 * MINUTE);
    expect((await slow.ask(back)).headers.get('location')).toBe('/me');
  });

  test('whose token answers another question is refused', async () => {
    const browser = new TestBrowser(gateway.url);
    const back = await browser.chooseAccount('clerk-market');
    const { vault } = gateway.platform.store;
    const [attempt] = await asOwner('select state_digest, secrets from credit.sign_in_attempt where state_digest = sha256($1::bytea)', [new URL(back, gateway.url).searchParams.get('state')]);
    const secrets = JSON.parse(vault.open(attempt.secrets).toString('utf8'));
    await asOwner('update credit.sign_in_attempt set secrets = $2 where state_digest = $1', [attempt.state_digest, vault.seal(JSON.stringify({ ...secrets, nonce: 'another' }))]);
    expect((await browser.ask(back)).headers.get('location')).toBe('/sign-in/refused?why=unproved');
    expect(browser.session).toBeUndefined();
  });

  test('of another issuer, or with a code of nobody, is refused', async () => {
    for (const [name, value] of [['iss', 'https://elsewhere.example'], ['code', 'x'.repeat(43)]] as const) {
      const browser = new TestBrowser(gateway.url);
      const back = new URL(await browser.chooseAccount('clerk-market'), gateway.url);
      back.searchParams.set(name, value);
      expect((await browser.ask(`${back.pathname}${back.search}`)).headers.get('location')).toBe('/sign-in/refused?why=unproved');
    }
  });

  test('that says no is told as such', async () => {
    const browser = new TestBrowser(gateway.url);
    const back = new URL(await browser.chooseAccount('clerk-market'), gateway.url);
    back.searchParams.delete('code');
    back.searchParams.set('error', 'access_denied');
    expect((await browser.ask(`${back.pathname}${back.search}`)).headers.get('location')).toBe('/sign-in/refused?why=declined');
  });
});

describe('a session', () => {
  test('begins with a secret of its own, whatever the browser brought along', async () => {
    const browser = new TestBrowser(gateway.url);
    const planted = 'planted'.padEnd(43, 'x');
    browser.session = planted;
    await browser.signIn('clerk-market');
    expect(browser.session).not.toBe(planted);
    const attacker = new TestBrowser(gateway.url);
    attacker.session = planted;
    expect(await meOf(attacker)).toBeNull();
  });

  test('ends when somebody signs in anew', async () => {
    const browser = await signedIn('clerk-market');
    const before = new TestBrowser(gateway.url);
    before.session = browser.session ?? '';
    await browser.signIn('reviewer-market');
    expect(await meOf(before)).toBeNull();
    expect(await meOf(browser)).toMatchObject({ name: '演示复核' });
  });

  test('is over when it has been idle for half an hour, not before', async () => {
    const [early, late] = [await signedIn('clerk-market'), await signedIn('clerk-market')];
    at(29 * MINUTE);
    expect(await meOf(early)).toMatchObject({ name: '演示经办甲' });
    at(31 * MINUTE);
    expect(await meOf(late)).toBeNull();
    at(58 * MINUTE);
    expect(await meOf(early)).toMatchObject({ name: '演示经办甲' });
  });

  test('is over after ten hours, however busy', async () => {
    const browser = await signedIn('clerk-market');
    for (let minutes = 20; minutes < 600; minutes += 20) {
      at(minutes * MINUTE);
      expect(await meOf(browser)).not.toBeNull();
    }
    at(599 * MINUTE);
    expect(await meOf(browser)).not.toBeNull();
    at(600 * MINUTE + 1000);
    expect(await meOf(browser)).toBeNull();
  }, 30_000);

  test('gets a new secret after ten minutes; the one before is taken for twenty seconds more', async () => {
    const browser = await signedIn('clerk-market');
    const old = new TestBrowser(gateway.url);
    old.session = browser.session ?? '';
    at(9 * MINUTE);
    await meOf(browser);
    expect(browser.session).toBe(old.session);
    at(10 * MINUTE + 1000);
    expect(await meOf(browser)).not.toBeNull();
    expect(browser.session).not.toBe(old.session);
    at(10 * MINUTE + 20_000);
    expect(await meOf(old)).not.toBeNull();
    at(10 * MINUTE + 22_000);
    expect(await meOf(old)).toBeNull();
    expect(await meOf(browser)).not.toBeNull();
  });

  test('gets one new secret, however many requests come at once', async () => {
    const browser = await signedIn('clerk-market');
    at(11 * MINUTE);
    const before = browser.told.length;
    const answers = await Promise.all(Array.from({ length: 8 }, () => meOf(browser)));
    expect(answers.every((me) => me !== null)).toBe(true);
    expect(browser.told.slice(before).filter((line) => line.startsWith('credit-session='))).toHaveLength(1);
  });

  test('loses what is taken from its account at once', async () => {
    const browser = await signedIn('clerk-housing');
    const account = `(select id from credit.account where issuer_subject = 'clerk-housing')`;
    await asOwner(`insert into credit.account_role_event (account_id, role, given, reason) values (${account}, 'clerk', false, '测')`);
    expect(await meOf(browser)).toMatchObject({ roles: [] });
    await asOwner(`insert into credit.account_role_event (account_id, role, given, reason) values (${account}, 'clerk', true, '测')`);
    await asOwner(`update credit.account set closed_at = now() where issuer_subject = 'clerk-housing'`);
    expect(await meOf(browser)).toBeNull();
    expect(await new TestBrowser(gateway.url).signIn('clerk-housing')).toBe('/sign-in/refused?why=closed');
    await asOwner(`update credit.account set closed_at = null where issuer_subject = 'clerk-housing'`);
  });

  test('is over where the sign-in service says that the officer works elsewhere now', async () => {
    await signedIn('clerk-housing');
    await asOwner(`update credit.account set organ = '11430422MBX001046A' where issuer_subject = 'clerk-housing'`);
    expect(await new TestBrowser(gateway.url).signIn('clerk-housing')).toBe('/sign-in/refused?why=moved');
    await asOwner(`update credit.account set organ = '11430422MBX001038F' where issuer_subject = 'clerk-housing'`);
  });
});

describe('signing out', () => {
  test('kills the session, and leads on to the sign-in service', async () => {
    const browser = await signedIn('clerk-market');
    const copied = new TestBrowser(gateway.url);
    copied.session = browser.session ?? '';
    const response = await browser.ask('/sign-out', { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' } });
    const { goTo } = JSON.parse(await response.text());
    expect(goTo).toMatch(new RegExp(`^${gateway.url}/demo-issuer/session/end\\?.*id_token_hint=`));
    expect(browser.session).toBeUndefined();
    expect(await meOf(copied)).toBeNull();
  });

  test('of the one before the present secret kills it too', async () => {
    const browser = await signedIn('clerk-market');
    const old = new TestBrowser(gateway.url);
    old.session = browser.session ?? '';
    at(11 * MINUTE);
    await meOf(browser);
    await old.ask('/sign-out', { method: 'POST', headers: { 'x-credit-request': '1' } });
    expect(await meOf(browser)).toBeNull();
  });

  test('is felt at every gateway at once', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'credit-second-'));
    cpSync(gateway.dataDir, dataDir, { recursive: true });
    const second = await startGateway({ ...database, drop: () => Promise.resolve() }, { DATA_DIR: dataDir });
    const browser = await signedIn('clerk-market');
    const there = new TestBrowser(second.url);
    there.session = browser.session ?? '';
    expect(await meOf(there)).toMatchObject({ name: '演示经办甲' });
    await there.ask('/sign-out', { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' } });
    expect(await meOf(browser)).toBeNull();
    await second.stop();
  }, 30_000);

  test('is not done by a foreign page', async () => {
    const browser = await signedIn('clerk-market');
    expect((await browser.ask('/sign-out', { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
    expect(await meOf(browser)).not.toBeNull();
  });
});

test('who came, who went and who was refused is written down, without a word of secrets', async () => {
  const browser = await signedIn('clerk-market');
  await browser.ask('/sign-out', { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' } });
  const refused = new TestBrowser(gateway.url);
  const back = new URL(await refused.chooseAccount('clerk-market'), gateway.url);
  await refused.ask(`${back.pathname}${back.search}&error=access_denied`);
  const log = (await gateway.auditLog()).slice(-3);
  expect(log).toMatchObject([
    { action: 'sign-in', operator: expect.stringMatching(/^account:\d+$/), organ: MARKET, detail: { secondFactor: false } }, { action: 'sign-out' }, { action: 'sign-in.refuse', detail: { why: 'declined' } },
  ]);
});

test('over https the cookies are for https and this host only', async () => {
  const secure = await startGateway(await createTestDatabase(), { CREDIT_PUBLIC_URL: 'https://credit.example' });
  const browser = new TestBrowser(secure.url);
  const response = await browser.ask('/sign-in');
  expect(response.headers.get('location')).toMatch(/^https:\/\/credit\.example\/demo-issuer\/auth\?.*redirect_uri=https%3A%2F%2Fcredit\.example%2Fsign-in%2Fcallback/);
  expect(browser.told).toEqual([expect.stringMatching(/^__Host-credit-sign-in=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure; Max-Age=900$/)]);
  await secure.stop();
}, 60_000);

test('while the sign-in service is away nobody is signed in, and it is said so', async () => {
  const alone = await startGateway(await createTestDatabase(), { OIDC_ISSUER: 'http://127.0.0.1:9', OIDC_CLIENT_ID: 'credit', OIDC_CLIENT_SECRET: 'secret' });
  const away = { error: { status: 503, message: expect.stringContaining('统一身份认证暂时没有应答') } };
  expect((await fetch(`${alone.url}/sign-in`, { redirect: 'manual' })).headers.get('location')).toBe('/sign-in/refused?why=away');
  expect(await (await fetch(`${alone.url}/api/rules/files`, { headers: { authorization: 'Bearer aaaaaaaa.bbbbbbbb.cccccccc' } })).json()).toEqual(away);
  expect((await fetch(`${alone.url}/demo-issuer/.well-known/openid-configuration`)).status).toBe(404);
  await alone.stop();
}, 60_000);

describe('what changes something', () => {
  const MUTATION = 'mutation { undoQuarantineDecision(entry: "1") { __typename ... on AccessDenied { rule } ... on QuarantineRefusal { code } } }';
  const LET_THROUGH = { data: { undoQuarantineDecision: { __typename: 'QuarantineRefusal' } } };
  const CROSS_SITE = { data: { undoQuarantineDecision: { __typename: 'AccessDenied', rule: 'cross-site' } } };
  test.each<[string, Record<string, string>, object]>([
    ['from a page of ours', { 'sec-fetch-site': 'same-origin' }, LET_THROUGH],
    ['from a page of ours in an old browser', { origin: 'ours' }, LET_THROUGH],
    ['with our own header', { 'x-credit-request': '1' }, LET_THROUGH],
    ['from another site', { 'sec-fetch-site': 'cross-site', 'x-credit-request': '1' }, CROSS_SITE],
    ['from another host of the same site', { 'sec-fetch-site': 'same-site' }, CROSS_SITE],
    ['from another site in an old browser', { origin: 'https://elsewhere.example', 'x-credit-request': '1' }, CROSS_SITE],
    ['from who knows where', {}, CROSS_SITE],
  ])('%s', async (_, headers, expected) => {
    const browser = await signedIn('clerk-market');
    const own = headers['origin'] === 'ours' ? { origin: gateway.url } : headers;
    expect(await browser.graphql(MUTATION, {}, own)).toMatchObject(expected);
  });
});

describe('one’s own file', () => {
  const FILES = '{ myFiles { __typename ... on MyFiles { notOnRegister files { code kind currentName hidden { count } records { documentNo } } } ... on AccessDenied { rule } } }';
  const filesOf = async (browser: TestBrowser): Promise<unknown> => Object((await browser.graphql(FILES)).data).myFiles;

  test('is seen by a citizen: what the public does not see too', async () => {
    expect(await filesOf(await signedIn('citizen'))).toMatchObject({ notOnRegister: 0, files: [{ kind: 'NATURAL_PERSON', currentName: PERSON.name, records: [{ documentNo: '某市监罚〔2026〕5号' }] }] });
  });

  test('is seen by an enterprise’s representative', async () => {
    expect(await filesOf(await signedIn('representative'))).toMatchObject({ notOnRegister: 0, files: [{ code: FIRM.code, records: expect.arrayContaining([{ documentNo: '某市监罚〔2026〕1号' }]) }] });
  });

  test('each look is written down with the account, never with the number', async () => {
    await filesOf(await signedIn('citizen'));
    const log = await gateway.auditLog();
    expect(log.at(-1)).toMatchObject({ action: 'subject.look', operator: expect.stringMatching(/^account:\d+$/), detail: { viewer: 'self' } });
    expect(JSON.stringify(log)).not.toContain(PERSON.code);
  });

  test('officers have none here', async () => expect(await filesOf(await signedIn('clerk-market'))).toEqual({ __typename: 'AccessDenied', rule: 'role' }));

  test('a citizen’s number is kept as a keyed digest only', async () => {
    await signedIn('citizen');
    const rows = await asOwner(`select a::text as account from credit.account a where issuer_subject = 'citizen'`);
    expect(rows[0].account).not.toContain(PERSON.code);
  });
});

describe('the operator’s credential', () => {
  const asked = (headers: Readonly<Record<string, string>>): Promise<number> =>
    fetch(`${gateway.url}/api/rules/files`, { headers: { authorization: `Bearer ${gateway.token}`, ...headers } }).then(({ status }) => status);

  test('is for programs: with it a browser is nobody', async () => {
    expect(await asked({})).toBe(200);
    expect(await asked({ 'sec-fetch-site': 'same-origin' })).toBe(401);
    expect(await asked({ cookie: 'a=b' })).toBe(401);
  });
});
