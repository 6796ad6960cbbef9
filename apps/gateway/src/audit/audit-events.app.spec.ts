import { AUDIT_PROOF_QUEUE, AuditChain, auditFolder, openAuditKey } from '@credit/db';
import { createTestDatabase } from '../../../../tests/postgres/test-database.js';
import { startGateway, type RunningGateway } from '../testing/running-gateway.js';
import { TestBrowser } from '../testing/test-browser.js';

const EVENTS = `query ($filter: AuditEventFilter!, $first: Int, $after: String) { auditEvents(filter: $filter, first: $first, after: $after) { __typename
  ... on AuditEventConnection { nodes { id action what operator organName result detail batch } pageInfo { endCursor hasNextPage } actions { id word } }
  ... on AuditRefusal { reason } ... on AccessDenied { rule } ... on SecondFactorNeeded { goTo } ... on CredentialNeeded { message } } }`;

let gateway: RunningGateway;
let auditor: TestBrowser;
let today: string;

beforeAll(async () => {
  gateway = await startGateway(await createTestDatabase());
  today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
  for (const account of ['clerk-market', 'office']) await signedIn(account);
  await (await signedIn('clerk-market')).graphql('{ accounts(first: 5) { __typename } }');
  await link();
  auditor = await signedIn('audit-administrator', true);
}, 120_000);
afterAll(() => gateway.stop());

async function signedIn(account: string, secondFactor = false): Promise<TestBrowser> {
  const browser = new TestBrowser(gateway.url);
  await browser.signIn(account, { secondFactor });
  return browser;
}

async function link(): Promise<void> {
  const { config, store } = gateway.platform;
  await new AuditChain(store.pool, { folder: auditFolder(config.dataDir), key: openAuditKey(config.dataDir), dayOf: () => today, sign: () => '' }).link();
}

async function found(filter: object = {}, more: object = {}, browser = auditor) {
  const { data, errors } = await browser.graphql(EVENTS, { filter: { from: today, until: today, ...filter }, ...more });
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  return Object(data).auditEvents;
}

test('the audit administrator finds what was done, the latest first, and where it stands in the chain', async () => {
  const { nodes, actions } = await found({ action: 'sign-in' });
  expect(nodes.map(({ what }: Record<string, string>) => what)).toEqual(['登录', '登录', '登录', '登录']);
  expect(nodes.map(({ batch, result }: Record<string, unknown>) => [batch, result])).toEqual([[null, 'done'], [1, 'done'], [1, 'done'], [1, 'done']]);
  expect(actions).toEqual(expect.arrayContaining([{ id: 'bulletin.close', word: '关账' }]));
});

test('by name, by result, by day', async () => {
  expect((await found({ who: '经办甲', result: 'refused' })).nodes).toMatchObject([{ action: 'access.refused', operator: '演示经办甲', organName: null }]);
  expect((await found({ who: '没有这个人' })).nodes).toEqual([]);
  expect((await found({ from: '2026-01-01', until: '2026-01-31' })).nodes).toEqual([]);
});

test('page by page, nothing twice', async () => {
  const first = await found({}, { first: 2 });
  const second = await found({}, { first: 2, after: first.pageInfo.endCursor });
  const ids = [...first.nodes, ...second.nodes].map(({ id }: { readonly id: string }) => Number(id));
  expect(new Set(ids).size).toBe(4);
  expect([...ids].sort((a, b) => b - a)).toEqual(ids);
});

test('looking is written down itself, with what was looked for, and never a person’s number', async () => {
  await found({ who: '430400187708311416' });
  const last = (await gateway.auditLog()).at(-1);
  expect(last).toMatchObject({ action: 'audit.read', operator: '演示审计管理', detail: { from: today, who: expect.stringContaining('*') } });
  expect(JSON.stringify(last)).not.toContain('430400187708311416');
});

test.each([
  [{ from: '2026-02-01', until: '2026-01-01' }, '不晚于'],
  [{ from: '2026-01-01', until: '2026-11-01' }, '92'],
  [{ action: 'nothing.such' }, '没有动作'],
  [{ result: 'perhaps' }, 'done、refused'],
])('what cannot be looked for is told: %j', async (filter, why) => {
  expect(await found(filter)).toEqual({ __typename: 'AuditRefusal', reason: expect.stringContaining(why) });
});

test('without a second factor the administrator is told where to go', async () => {
  expect(await found({}, {}, await signedIn('audit-administrator'))).toEqual({ __typename: 'SecondFactorNeeded', goTo: '/sign-in?second-factor=1' });
});

test.each(['clerk-market', 'office', 'system-administrator', 'security-administrator', 'citizen'])('%s reads no log, sees no chain and asks for no proof', async (account) => {
  const browser = await signedIn(account, true);
  expect(await found({}, {}, browser)).toEqual({ __typename: 'AccessDenied', rule: 'role' });
  const { data } = await browser.graphql('{ auditChain { __typename } }');
  expect(data).toEqual({ auditChain: { __typename: 'AccessDenied' } });
  expect((await browser.graphql('mutation { proveAudit { __typename } }')).data).toEqual({ proveAudit: { __typename: 'AccessDenied' } });
});

test('how the chain stands is told, and a proof is asked of the workers once, in the administrator’s name', async () => {
  expect((await auditor.graphql('{ auditChain { __typename ... on AuditChainState { batches head pending proof { at } } } }')).data).toMatchObject({ auditChain: { batches: 1, head: expect.stringMatching(/^[0-9a-f]{64}$/), pending: expect.any(Number), proof: null } });
  for (let twice = 0; twice < 2; twice += 1) await auditor.graphql('mutation { proveAudit { __typename } }');
  const jobs = await gateway.platform.queue.fetch(AUDIT_PROOF_QUEUE, { batchSize: 10 });
  expect(jobs.map(({ data }) => data)).toEqual([{ operator: '演示审计管理', account: expect.stringMatching(/^account:\d+$/), role: 'audit-administrator', organ: expect.any(String) }]);
});
