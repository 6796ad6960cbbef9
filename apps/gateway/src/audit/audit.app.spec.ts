import { AuditChain, auditFolder, openAuditKey, verifyAudit } from '@credit/db';
import { createTestDatabase } from '../../../../tests/postgres/test-database.js';
import { DEMO_ACCOUNTS } from '../sign-in/demo-issuer/demo-accounts.js';
import { takeIn } from '../testing/register-mother.js';
import { penaltyRow, registrationRow } from '../testing/rows-mother.js';
import { startGateway, type RunningGateway } from '../testing/running-gateway.js';
import { TestBrowser } from '../testing/test-browser.js';

const MARKET = '11430422MBX001011P';
const FIRM = { code: '91430422MAX895170D', name: '衡南县岐山办事处众岳食品有限公司' };
const OTHER = { code: '91430422MAX000015J', name: '衡南县测试甲商贸有限公司' };
const PERSON = { code: DEMO_ACCOUNTS.find(({ id }) => id === 'citizen')?.identityNumber ?? '', name: '西门星野' };
const LOOKS = `query ($code: String, $first: Int, $after: String) { looks(code: $code, first: $first, after: $after) { __typename
  ... on FileLookConnection { edges { cursor node { what organ organName role purpose } } pageInfo { endCursor hasNextPage } } ... on AccessDenied { rule } } }`;

let gateway: RunningGateway;
let today: string;

beforeAll(async () => {
  gateway = await startGateway(await createTestDatabase());
  today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());
  await takeIn({ item: 'business-registration', organ: MARKET, receivedOn: '2026-01-05', rows: [registrationRow(FIRM), registrationRow(OTHER)] }, gateway.platform);
  await takeIn({ item: 'administrative-penalty', organ: MARKET, receivedOn: '2026-06-10', rows: [
    penaltyRow(PERSON, MARKET, { CF_WSH: '某市监罚〔2026〕5号', CF_XDR_LB: '自然人', CF_XDR_SHXYM: '', CF_XDR_ZJHM: PERSON.code, CF_XDR_ZJLX: '身份证' }),
  ] }, gateway.platform);
}, 120_000);
afterAll(() => gateway.stop());

async function signedIn(account: string, secondFactor = false): Promise<TestBrowser> {
  const browser = new TestBrowser(gateway.url);
  expect(await browser.signIn(account, { secondFactor })).toBe('/me');
  return browser;
}

const looksOf = async (browser: TestBrowser, variables: object = {}) => Object((await browser.graphql(LOOKS, variables)).data).looks;
const last = async () => (await gateway.auditLog()).at(-1);

/** An officer looks, through the operator's client. */
async function look(code: string, purpose: string): Promise<void> {
  const viewer = { kind: 'ORGAN', organ: MARKET, operator: '经办甲', purpose };
  const { errors } = await gateway.graphql('query ($code: String!, $viewer: ViewerInput!) { subject(code: $code, viewer: $viewer) { __typename } }', { code, viewer }, gateway.token);
  expect(errors).toBeUndefined();
}

describe('who looked at one’s own file', () => {
  beforeAll(async () => {
    for (const purpose of ['办理许可', '行政检查', `查 ${PERSON.code}`]) await look(PERSON.code, purpose);
    await look(FIRM.code, '办理许可');
    await look(OTHER.code, '别的单位');
  });

  test('is told to a citizen: when, which organ, why; the latest first; never a number', async () => {
    const { edges } = await looksOf(await signedIn('citizen'));
    expect(edges.map(({ node }: { node: object }) => node)).toMatchObject([
      { what: '查看信用档案', organ: MARKET, organName: '衡南县市场监督管理局', role: '部门', purpose: expect.stringMatching(/^查 /) },
      { purpose: '行政检查' },
      { purpose: '办理许可' },
    ]);
    expect(JSON.stringify(edges)).not.toContain(PERSON.code);
    expect(JSON.stringify(await gateway.auditLog())).not.toContain(PERSON.code);
  });

  test('page by page', async () => {
    const citizen = await signedIn('citizen');
    const first = await looksOf(citizen, { first: 2 });
    expect(first).toMatchObject({ edges: [{}, {}], pageInfo: { hasNextPage: true } });
    const second = await looksOf(citizen, { first: 2, after: first.pageInfo.endCursor });
    expect(second).toMatchObject({ edges: [{ node: { purpose: '办理许可' } }], pageInfo: { hasNextPage: false } });
  });

  test('with the citizen’s own looks as such', async () => {
    const citizen = await signedIn('citizen');
    await citizen.graphql('{ myFiles { __typename } }');
    expect((await looksOf(citizen)).edges[0].node).toMatchObject({ role: '本人', organ: null });
  });

  test('is told to a representative of that firm, and of no other', async () => {
    const representative = await signedIn('representative');
    expect((await looksOf(representative)).edges).toHaveLength(1);
    expect((await looksOf(representative, { code: FIRM.code })).edges).toHaveLength(1);
    expect((await looksOf(representative, { code: OTHER.code })).edges).toEqual([]);
  });

  test('tells of checks that had it on their list too, also where nothing was found, and of nobody else on the list', async () => {
    const body = JSON.stringify({ scenario: 'bidding', purpose: '资格审查', project: 'CG-1', organ: MARKET, operator: '经办甲', subjects: [{ code: FIRM.code }, { code: OTHER.code }, { code: FIRM.code }] });
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${gateway.token}` };
    expect((await fetch(`${gateway.url}/api/checks`, { method: 'POST', headers, body })).status).toBe(200);
    const representative = await signedIn('representative');
    const { edges } = await looksOf(representative);
    expect(edges.map(({ node }: { node: object }) => node)).toMatchObject([
      { what: '核查', organ: MARKET, organName: '衡南县市场监督管理局', role: '部门', purpose: '资格审查' }, { what: '查看信用档案', purpose: '办理许可' },
    ]);
    const first = await looksOf(representative, { first: 1 });
    expect(await looksOf(representative, { first: 1, after: first.pageInfo.endCursor })).toMatchObject({ edges: [{ node: { what: '查看信用档案' } }], pageInfo: { hasNextPage: false } });
    expect((await looksOf(await signedIn('citizen'))).edges.every(({ node }: { node: { what: string } }) => node.what !== '核查')).toBe(true);
  });

  test('is nobody else’s to ask', async () => {
    expect(await looksOf(await signedIn('clerk-market'))).toEqual({ __typename: 'AccessDenied', rule: 'role' });
    expect((await looksOf(new TestBrowser(gateway.url))).__typename).not.toBe('FileLookConnection');
  });
});

describe('what is not let through', () => {
  test('is written down with the act and the rule', async () => {
    await (await signedIn('clerk-market')).graphql('{ accounts(first: 5) { __typename } }');
    expect(await last()).toMatchObject({ action: 'access.refused', operator: '演示经办甲', detail: { rule: 'role', more: 0 } });
    await fetch(`${gateway.url}/api/submissions/S-1`);
    expect(await last()).toMatchObject({ action: 'access.refused', detail: { rule: 'sign-in' } });
  });

  test('a look at a file too, and never with the code that was asked for', async () => {
    const checker = await signedIn('checker');
    await checker.graphql('query ($code: String!) { subject(code: $code, viewer: {kind: ORGAN, purpose: "看看"}) { __typename } }', { code: PERSON.code });
    expect(await last()).toMatchObject({ action: 'access.refused', operator: '演示核查', detail: { rule: 'role' } });
    expect(JSON.stringify(await last())).not.toContain(PERSON.code);
  });

  test('a flood of it fills no log', async () => {
    const before = (await gateway.auditLog()).length;
    for (let i = 0; i < 40; i += 1) await fetch(`${gateway.url}/api/submissions/S-${i}`);
    expect((await gateway.auditLog()).length - before).toBeLessThanOrEqual(10);
  });
});

describe('the export of the log', () => {
  const fetchFrom = (browser: TestBrowser, query: string): Promise<Response> => browser.ask(`/api/audit/${query}`);
  beforeAll(async () => {
    await look(FIRM.code, '=HYPERLINK("https://elsewhere.example")');
    const { config, store } = gateway.platform;
    await new AuditChain(store.pool, { folder: auditFolder(config.dataDir), key: openAuditKey(config.dataDir), dayOf: () => today, sign: () => '' }).link();
  });

  test('is for the audit administrator with a second factor only', async () => {
    for (const account of ['system-administrator', 'security-administrator', 'clerk-market', 'office']) {
      expect((await fetchFrom(await signedIn(account, true), `events.csv?from=${today}&until=${today}`)).status).toBe(403);
    }
    expect((await fetchFrom(await signedIn('audit-administrator'), `events.csv?from=${today}&until=${today}`)).status).toBe(403);
    expect((await fetch(`${gateway.url}/api/audit/events.csv?from=${today}&until=${today}`)).status).toBe(401);
  });

  test('gives lines for spreadsheets, in which nothing is a formula, and is itself written down', async () => {
    const response = await fetchFrom(await signedIn('audit-administrator', true), `events.csv?from=${today}&until=${today}`);
    const text = await response.text();
    expect(response.headers.get('content-disposition')).toContain(`audit-${today}-${today}.csv`);
    expect(text).toContain('查看信用档案');
    expect(text).toContain(`"'=HYPERLINK(""https://elsewhere.example"")"`);
    expect(await last()).toMatchObject({ action: 'audit.export', detail: { from: today, until: today, form: 'csv' } });
  });

  test('gives every event as JSON, with its batch and seal', async () => {
    const text = await (await fetchFrom(await signedIn('audit-administrator', true), `events.jsonl?from=${today}&until=${today}`)).text();
    const events = text.trim().split('\n').map((line): Record<string, unknown> => JSON.parse(line));
    expect(events.length).toBeGreaterThan(5);
    expect(events[0]).toMatchObject({ id: expect.any(Number), batch: 1, seal: expect.stringMatching(/^[0-9a-f]{96}$/) });
  });

  test.each(['events.csv', 'events.csv?from=2026-02-30&until=2026-03-01', 'events.csv?from=2026-11-03&until=2026-11-02'])('%s is no period', async (query) => {
    expect((await fetchFrom(await signedIn('audit-administrator', true), query)).status).toBe(400);
  });

  test('there is no other form', async () => {
    expect((await fetchFrom(await signedIn('audit-administrator', true), `events.xml?from=${today}&until=${today}`)).status).toBe(404);
  });
});

test('after all this the log is whole', async () => {
  const { config, store } = gateway.platform;
  expect(await verifyAudit({ pool: store.pool, key: openAuditKey(config.dataDir), folder: auditFolder(config.dataDir), isGenuine: () => true })).toMatchObject({ faults: 0 });
});
