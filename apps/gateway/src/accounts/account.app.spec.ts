import { openPool } from '@credit/db';
import { createTestDatabase, type TestDatabase } from '../../../../tests/postgres/test-database.js';
import { startGateway, type RunningGateway } from '../testing/running-gateway.js';
import { TestBrowser } from '../testing/test-browser.js';

const MINUTE = 60_000;
const ACCOUNTS = '{ accounts(first: 50) { __typename ... on AccountConnection { nodes { id name organ roles closed } } ... on SecondFactorNeeded { message goTo basis } ... on AccessDenied { rule message fix } } }';
const CHANGE = 'mutation ($input: ChangeRoleInput!) { changeRole(input: $input) { __typename ... on Account { roles } ... on RoleRefusal { reason } ... on AccessDenied { rule } } }';

let database: TestDatabase;
let gateway: RunningGateway;
let security: TestBrowser;

beforeAll(async () => {
  database = await createTestDatabase();
  gateway = await startGateway(database);
  for (const account of ['clerk-market', 'system-administrator', 'audit-administrator', 'citizen']) await signedIn(account);
  security = await signedIn('security-administrator', true);
}, 120_000);
afterAll(() => gateway.stop());

async function signedIn(account: string, secondFactor = false): Promise<TestBrowser> {
  const browser = new TestBrowser(gateway.url);
  expect(await browser.signIn(account, { secondFactor })).toBe('/me');
  return browser;
}

async function answerOf(browser: TestBrowser, query: string, variables: object = {}) {
  const { data, errors } = await browser.graphql(query, variables);
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  return Object(Object.values(Object(data))[0]);
}

async function idOf(name: string): Promise<string> {
  const { nodes } = await answerOf(security, ACCOUNTS);
  return nodes.find((each: { readonly name: string }) => each.name === name).id;
}

const change = async (name: string, role: string, give = true) => answerOf(security, CHANGE, { input: { account: await idOf(name), role, give, reason: '任命文件' } });

async function asApplication(sql: string, values: unknown[] = []): Promise<string> {
  const pool = openPool(database.appUrl, { max: 1 });
  try {
    await pool.query(sql, values);
    return 'done';
  } catch (error) {
    return error instanceof Error && 'constraint' in error ? String(error.constraint ?? error.message) : String(error);
  } finally {
    await pool.end();
  }
}

describe('the security administrator', () => {
  test('sees the officers’ accounts, and no citizen', async () => {
    const { nodes } = await answerOf(security, ACCOUNTS);
    expect(nodes).toEqual(expect.arrayContaining([expect.objectContaining({ name: '演示经办甲', roles: ['CLERK'], closed: false })]));
    expect(JSON.stringify(nodes)).not.toContain('西门星野');
  });

  test('without a second factor is told where to go', async () => {
    expect(await answerOf(await signedIn('security-administrator'), ACCOUNTS)).toMatchObject({ __typename: 'SecondFactorNeeded', goTo: '/sign-in?second-factor=1', basis: expect.stringContaining('网络安全等级保护基本要求') });
  });

  test('shows it again after a quarter of an hour', async () => {
    const browser = await signedIn('security-administrator', true);
    const { now } = gateway.platform;
    Object.assign(gateway.platform, { now: () => Date.now() + 14 * MINUTE });
    expect(await answerOf(browser, ACCOUNTS)).toMatchObject({ __typename: 'AccountConnection' });
    Object.assign(gateway.platform, { now: () => Date.now() + 16 * MINUTE });
    expect(await answerOf(browser, ACCOUNTS)).toMatchObject({ __typename: 'SecondFactorNeeded' });
    Object.assign(gateway.platform, { now });
  });

  test('gives a role and takes it back; both are written down', async () => {
    expect(await change('演示经办甲', 'REVIEWER')).toEqual({ __typename: 'Account', roles: ['CLERK', 'REVIEWER'] });
    expect(await change('演示经办甲', 'REVIEWER', false)).toEqual({ __typename: 'Account', roles: ['CLERK'] });
    const decided = (await gateway.auditLog()).filter(({ action }) => action !== 'account.list').slice(-2);
    expect(decided).toMatchObject([{ action: 'role.give', operator: '演示安全管理', purpose: '任命文件', detail: { role: 'reviewer' } }, { action: 'role.take' }]);
  });

  test.each([
    ['演示系统管理', 'AUDIT_ADMINISTRATOR', '三员分立'],
    ['演示经办甲', 'AUDIT_ADMINISTRATOR', '兼办业务'],
    ['演示审计管理', 'CLERK', '兼办业务'],
    ['演示经办甲', 'CITIZEN', '以登录服务的核验为准'],
    ['演示安全管理', 'SECURITY_ADMINISTRATOR', '不能给自己'],
  ])('does not make %s a %s', async (name, role, why) => {
    expect(await change(name, role)).toEqual({ __typename: 'RoleRefusal', reason: expect.stringContaining(why) });
  });

  test('closes an account, whose sessions are over at once, and opens it again; not the own one', async () => {
    const CLOSE = 'mutation ($input: CloseAccountInput!) { closeAccount(input: $input) { __typename ... on Account { closed } ... on RoleRefusal { reason } } }';
    const browser = await signedIn('clerk-market');
    const account = await idOf('演示经办甲');
    const me = async (): Promise<unknown> => Object((await browser.graphql('{ me { name } }')).data).me;
    expect(await answerOf(security, CLOSE, { input: { account, close: true, reason: '离职' } })).toEqual({ __typename: 'Account', closed: true });
    expect(await me()).toBeNull();
    expect(await new TestBrowser(gateway.url).signIn('clerk-market')).toBe('/sign-in/refused?why=closed');
    expect(await answerOf(security, CLOSE, { input: { account, close: false, reason: '误停' } })).toEqual({ __typename: 'Account', closed: false });
    expect(await me()).toEqual({ name: '演示经办甲' });
    expect(await answerOf(security, CLOSE, { input: { account: await idOf('演示安全管理'), close: true, reason: '测' } })).toMatchObject({ __typename: 'RoleRefusal' });
  });

  test('moves an officer to another organ, who may nothing there until given roles anew', async () => {
    const MOVE = 'mutation ($input: MoveAccountInput!) { moveAccount(input: $input) { __typename ... on Account { organ roles } } }';
    const account = await idOf('演示经办甲');
    expect(await answerOf(security, MOVE, { input: { account, organ: '11430422MBX001046A', reason: '调动' } })).toEqual({ __typename: 'Account', organ: '11430422MBX001046A', roles: [] });
    expect(await answerOf(security, MOVE, { input: { account, organ: '11430422MBX001011P', reason: '调回' } })).toMatchObject({ __typename: 'Account' });
    expect(await change('演示经办甲', 'CLERK')).toMatchObject({ roles: ['CLERK'] });
  });
});

test.each(['clerk-market', 'system-administrator', 'audit-administrator', 'citizen'])('%s does not manage accounts, and is told who does', async (account) => {
  expect(await answerOf(await signedIn(account, true), ACCOUNTS)).toMatchObject({ __typename: 'AccessDenied', rule: 'role', message: expect.stringContaining('安全管理员') });
});

test('nor does the operator’s credential', async () => {
  const { data } = await gateway.graphql(ACCOUNTS, {}, gateway.token);
  expect(data).toMatchObject({ accounts: { __typename: 'AccessDenied', rule: 'scope' } });
});

describe('the database itself refuses', () => {
  const give = (account: string, role: string, by = 'security-administrator'): Promise<string> =>
    asApplication(
      `insert into credit.account_role_event (account_id, role, given, by_account, reason)
       select a.id, $2, true, b.id, '测' from credit.account a, credit.account b where a.issuer_subject = $1 and b.issuer_subject = $3`,
      [account, role, by],
    );

  test.each([
    ['two administrators in one person', 'system-administrator', 'audit-administrator', 'account_administrators_apart'],
    ['all three in one person', 'audit-administrator', 'security-administrator', 'account_administrators_apart'],
    ['an administrator who does the business', 'audit-administrator', 'clerk', 'account_administrators_apart'],
    ['an officer who becomes an administrator beside it', 'clerk-market', 'system-administrator', 'account_administrators_apart'],
    ['a citizen’s account that is an officer’s too', 'citizen', 'clerk', 'account_own_affairs_apart'],
    ['a role that nobody knows', 'clerk-market', 'emperor', 'account_roles_known'],
    ['a role given to oneself', 'security-administrator', 'security-administrator', 'account_role_not_by_oneself'],
  ])('%s', async (_, account, role, constraint) => expect(await give(account, role)).toBe(constraint));

  test('a role given by anybody but a security administrator', async () => {
    expect(await give('clerk-market', 'reviewer', 'system-administrator')).toBe('account_role_by_security');
  });

  test('roles written past the events', async () => {
    expect(await asApplication(`update credit.account set roles = '{office}'`)).toMatch(/permission denied/);
    expect(await asApplication(`insert into credit.account (issuer, issuer_subject, name, roles) values ('x', 'y', 'z', '{office}')`)).toBe('account_roles_by_events');
    expect(await asApplication('delete from credit.account_role_event')).toMatch(/permission denied/);
    expect(await asApplication(`update credit.account_role_event set role = 'office'`)).toMatch(/permission denied/);
  });

  test('a role by the sign-in service’s word where an administrator has decided', async () => {
    expect(await give('clerk-market', 'reviewer')).toBe('done');
    expect(await asApplication(`insert into credit.account_role_event (account_id, role, given, reason) select id, 'checker', true, '测' from credit.account where issuer_subject = 'clerk-market'`)).toBe('account_role_decided');
  });

  test('the combination even to the schema’s owner', async () => {
    const pool = openPool(database.ownerUrl, { max: 1 });
    await expect(pool.query(`update credit.account set roles = '{system-administrator,security-administrator,audit-administrator}' where issuer_subject = 'system-administrator'`)).rejects.toThrow(/account_administrators_apart/);
    await pool.end();
  });
});
