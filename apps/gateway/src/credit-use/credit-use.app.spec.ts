import { openPool } from '@credit/db';
import { createTestDatabase, type TestDatabase } from '../../../../tests/postgres/test-database.js';
import { unheldUscc } from '../testing/codes-mother.js';
import { takeIn } from '../testing/register-mother.js';
import { registrationRow } from '../testing/rows-mother.js';
import { startGateway, type RunningGateway } from '../testing/running-gateway.js';
import { tellDepartments } from '../testing/tell-departments.js';
import { TestBrowser } from '../testing/test-browser.js';

const COURT = unheldUscc(9, '11');
const FINANCE = '11430422MBX001046A';
const TRADING = '12430422MBX001142G';
const FIRM = { code: unheldUscc(1), name: '某某测试建设有限公司' };
const GOOD = { code: unheldUscc(2), name: '某某测试食品有限公司' };
const USE = `query ($month: String, $organ: String) { creditUse(month: $month, months: 3, organ: $organ) { __typename
  ... on CreditUse { month through organ numbers { id value sql } scenarios { id checks lines green } organs { id name checks lines green stepsDue stepsInTime inTimePercent } months { month checks stepsDue stepsInTime inTimePercent } }
  ... on CreditUseRefusal { reason } ... on AccessDenied { rule } ... on CredentialNeeded { message } } }`;

let database: TestDatabase;
let gateway: RunningGateway;

beforeAll(async () => {
  database = await createTestDatabase();
  gateway = await startGateway(database, { CREDIT_TODAY: '2026-10-20' });
  await takeIn({ item: 'business-registration', organ: COURT, receivedOn: '2026-10-05', rows: [registrationRow(FIRM), registrationRow(GOOD)] }, gateway.platform);
  await takeIn({ item: 'tax-credit-rating-a', organ: COURT, receivedOn: '2026-10-06', rows: [{ RY_MC: GOOD.name, RY_SHXYM: GOOD.code, RY_ND: '2025', RY_BT: 'A', RY_JG: '某税务局', RY_RQ: '2026-04-20' }] }, gateway.platform);
  await takeIn({ item: 'dishonest-judgment-debtor', organ: COURT, receivedOn: '2026-10-20', rows: [{ MD_MC: FIRM.name, MD_LX: '法人或其他组织', MD_SHXYM: FIRM.code, MD_WSH: '（2026）测0422执1号', MD_SY: '有履行能力而拒不履行', MD_LRRQ: '2026-10-19', MD_YXQZ: '2028-10-19', MD_FY: '某县人民法院', MD_ZT: '公布中' }] }, gateway.platform);
  await tellDepartments(gateway.platform);
  await check(TRADING, 'bidding', [FIRM.code, GOOD.code]);
  await check(TRADING, 'bidding', [GOOD.code]);
  await check(FINANCE, 'licensing', [GOOD.code]);
  await act('accept', {});
  await onDay('2026-11-20');
}, 180_000);
afterAll(() => gateway.stop());

/** The same register on a later day. */
async function onDay(today: string): Promise<void> {
  const { drop } = database;
  database.drop = () => Promise.resolve();
  await gateway.stop();
  database.drop = drop;
  gateway = await startGateway(database, { CREDIT_TODAY: today });
}

async function post(path: string, body: object): Promise<Record<string, unknown>> {
  const response = await fetch(`${gateway.url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${gateway.token}` }, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(await response.text());
  return Object(await response.json());
}

const check = (organ: string, scenario: string, codes: readonly string[]) => post('/api/checks', { scenario, purpose: '决定以前', organ, operator: '某经办', subjects: codes.map((code) => ({ code })) });

/** What the finance bureau does about the exclusion from procurement. */
async function act(done: string, more: object): Promise<void> {
  const response = await fetch(`${gateway.url}/api/measure-tasks?first=100&organ=${FINANCE}`, { headers: { authorization: `Bearer ${gateway.token}` } });
  const { tasks } = Object(await response.json());
  const { id } = tasks.find((task: { readonly measure: { readonly id: string } }) => task.measure.id === 'procurement-exclusion');
  await post(`/api/measure-tasks/${id}/acts`, { act: done, organ: FINANCE, operator: '某经办', ...more });
}

async function use(variables: object = {}) {
  const { data, errors } = await gateway.graphql(USE, variables, gateway.token);
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  return Object(Object(data).creditUse);
}

interface NumberLine {
  readonly id: string;
  readonly value: number;
  readonly sql: string;
}
const valuesOf = (numbers: readonly NumberLine[]) => Object.fromEntries(numbers.map(({ id, value }) => [id, value]));

test('checks of a month are counted by what is to be decided and by department, those who asked nothing too', async () => {
  const { scenarios, organs, numbers, months } = await use({ month: '2026-10' });
  expect(scenarios).toEqual(expect.arrayContaining([{ id: 'bidding', checks: 2, lines: 3, green: expect.any(Number) }, { id: 'honours', checks: 0, lines: 0, green: 0 }]));
  expect(organs).toEqual(expect.arrayContaining([expect.objectContaining({ id: TRADING, checks: 2, lines: 3 }), expect.objectContaining({ id: '11430422MBX001011P', checks: 0 })]));
  expect(valuesOf(numbers)).toMatchObject({ checks: 3, 'checked-lines': 4, 'checking-organs': 2, 'checked-again': 0 });
  expect(months).toMatchObject([{ month: '2026-08', checks: 0 }, { month: '2026-09' }, { month: '2026-10', checks: 3 }]);
});

test('a green channel is counted where the receipt says so', async () => {
  expect(valuesOf((await use({ month: '2026-10' })).numbers)['green-lines']).toBe(3);
});

test('a step of joint measures counts when its last day is over; who answered by then was in time', async () => {
  const { numbers, organs } = await use({ month: '2026-10' });
  const { 'steps-due': due, 'steps-in-time': inTime } = valuesOf(numbers);
  expect({ due, inTime }).toEqual({ due: expect.any(Number), inTime: 1 });
  expect(due).toBeGreaterThan(1);
  expect(organs.find(({ id }: { readonly id: string }) => id === FINANCE)).toMatchObject({ stepsInTime: 1, inTimePercent: expect.stringMatching(/^\d+\.\d\d$/) });
});

test('who answers later, or says that it was done earlier, changes no past month', async () => {
  const before = await use({ month: '2026-10' });
  await act('execute', { did: '已在采购系统中限制', on: '2026-10-21' });
  expect(await use({ month: '2026-10' })).toEqual(before);
  expect(valuesOf((await use({ month: '2026-11' })).numbers)['penalties-executed']).toBe(1);
});

test.each(['2026-10', '2026-11'])('every number of %s is what its plain statement gives, for the county and for a department', async (month) => {
  const pool = openPool(database.ownerUrl, { max: 1 });
  try {
    for (const organ of [null, FINANCE, TRADING]) {
      const numbers: readonly NumberLine[] = (await use({ month, organ })).numbers;
      expect(numbers).toHaveLength(9);
      for (const { id, value, sql } of numbers) {
        const { rows } = await pool.query<{ count: number }>(sql);
        expect({ organ, id, value: Number(rows[0]?.count) }).toEqual({ organ, id, value });
      }
    }
  } finally {
    await pool.end();
  }
});

describe('who may see it', () => {
  const asked = async (account: string, variables: object = {}) => {
    const browser = new TestBrowser(gateway.url);
    await browser.signIn(account);
    return Object((await browser.graphql(USE, { month: '2026-10', ...variables })).data).creditUse;
  };

  test('the office sees all departments', async () => {
    expect((await asked('office')).organs.length).toBeGreaterThan(10);
  });

  test('a department sees itself, and is refused another', async () => {
    const own = await asked('clerk-market');
    expect({ organ: own.organ, organs: own.organs.map(({ id }: { readonly id: string }) => id) }).toEqual({ organ: '11430422MBX001011P', organs: ['11430422MBX001011P'] });
    expect(await asked('clerk-market', { organ: TRADING })).toEqual({ __typename: 'AccessDenied', rule: 'own-organ' });
  });

  test.each(['checker', 'citizen', 'system-administrator'])('%s does not', async (account) => {
    expect(await asked(account)).toEqual({ __typename: 'AccessDenied', rule: 'role' });
  });

  test('each look is written down', async () => {
    expect((await gateway.auditLog()).filter(({ action }) => action === 'credit-use.look').at(-1)).toMatchObject({ operator: '演示经办甲', organ: '11430422MBX001011P', detail: { month: '2026-10' } });
  });
});

test('a month that has not come is told to be so', async () => {
  expect(await use({ month: '2027-01' })).toEqual({ __typename: 'CreditUseRefusal', reason: expect.stringContaining('还没有到') });
});
