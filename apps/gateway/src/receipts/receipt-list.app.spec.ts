import { createTestDatabase } from '../../../../tests/postgres/test-database.js';
import { unheldUscc } from '../testing/codes-mother.js';
import { takeIn } from '../testing/register-mother.js';
import { registrationRow } from '../testing/rows-mother.js';
import { startGateway, TODAY, type RunningGateway } from '../testing/running-gateway.js';
import { TestBrowser } from '../testing/test-browser.js';

const MARKET = '11430422MBX001011P';
const HOUSING = '11430422MBX001038F';
const FIRM = { code: unheldUscc(1), name: '某某测试食品有限公司' };

const LIST = `query ($organ: String, $since: Day, $text: String, $first: Int, $after: String) {
  checkReceipts(organ: $organ, since: $since, text: $text, first: $first, after: $after) {
    __typename
    ... on CheckReceiptConnection { nodes { number checkedOn scenario scenarioName purpose project operator fileName watch rows matched } pageInfo { endCursor hasNextPage } }
    ... on AccessDenied { rule }
    ... on CredentialNeeded { message }
  } }`;

let gateway: RunningGateway;
let market: TestBrowser;

beforeAll(async () => {
  gateway = await startGateway(await createTestDatabase());
  await takeIn({ item: 'business-registration', organ: MARKET, receivedOn: '2026-01-05', rows: [registrationRow(FIRM)] }, gateway.platform);
  market = new TestBrowser(gateway.url);
  await market.signIn('clerk-market');
}, 120_000);
afterAll(() => gateway.stop());

async function check(organ: string, more: object = {}): Promise<string> {
  const body = JSON.stringify({ scenario: 'bidding', purpose: '资格审查', project: 'CG-1', operator: '某经办', organ, subjects: [{ code: FIRM.code }, { name: '查无此名的公司' }], ...more });
  const response = await fetch(`${gateway.url}/api/checks`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${gateway.token}` }, body });
  return Object(await response.json()).receipt;
}

const listed = async (variables: object = {}, by = market) => Object((await by.graphql(LIST, variables)).data).checkReceipts;
const numbers = async (variables: object = {}): Promise<readonly string[]> => (await listed(variables)).nodes.map(({ number }: { readonly number: string }) => number);

describe('the receipts of an organ', () => {
  let [first, second, others]: string[] = [];

  beforeAll(async () => {
    first = await check(MARKET);
    others = await check(HOUSING);
    second = await check(MARKET, { project: 'CG-2', purpose: '合同续签' });
  });

  test('are its own, the latest first, told by what they were asked for', async () => {
    expect((await listed()).nodes).toEqual([
      { number: second, checkedOn: TODAY, scenario: 'bidding', scenarioName: expect.stringMatching(/[一-龥]/), purpose: '合同续签', project: 'CG-2', operator: '某经办', fileName: null, watch: null, rows: 2, matched: 1 },
      expect.objectContaining({ number: first, project: 'CG-1' }),
    ]);
    expect(await numbers()).not.toContain(others);
  });

  test('are found by project, purpose and day', async () => {
    expect(await numbers({ text: 'cg-1' })).toEqual([first]);
    expect(await numbers({ text: '续签' })).toEqual([second]);
    expect(await numbers({ text: '没有这个项目' })).toEqual([]);
    expect(await numbers({ since: TODAY })).toEqual([second, first]);
    expect(await numbers({ since: '2026-11-03' })).toEqual([]);
  });

  test('come page by page', async () => {
    const page = await listed({ first: 1 });
    expect(page.pageInfo).toEqual({ endCursor: second, hasNextPage: true });
    expect(await listed({ first: 1, after: page.pageInfo.endCursor })).toMatchObject({ nodes: [{ number: first }], pageInfo: { hasNextPage: false } });
  });

  test('hold those that a watch repeated, and say so', async () => {
    const response = await market.ask('/api/watches', { method: 'POST', headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }, body: JSON.stringify({ receipt: first, until: '2027-05-31' }) });
    const { number } = Object(JSON.parse(await response.text()));
    await takeIn({ item: 'dishonest-judgment-debtor', organ: HOUSING, receivedOn: TODAY, rows: [{
      MD_MC: FIRM.name, MD_LX: '法人或其他组织', MD_SHXYM: FIRM.code, MD_WSH: '（2026）测0422执1号', MD_SY: '有履行能力而拒不履行', MD_YJ: '《中华人民共和国民事诉讼法》第二百六十六条',
      MD_LRRQ: '2026-01-05', MD_YXQZ: '2028-01-05', MD_FY: '某县人民法院', MD_ZT: '公布中',
    }] }, gateway.platform);
    await market.ask(`/api/watches/${number}/look`, { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' } });
    expect((await listed()).nodes[0]).toMatchObject({ watch: number, purpose: '资格审查', project: 'CG-1', rows: 1, matched: 1 });
  });

  test('are nobody else’s: another organ’s are refused, and so is whoever has not signed in', async () => {
    expect(await listed({ organ: HOUSING })).toEqual({ __typename: 'AccessDenied', rule: 'own-organ' });
    expect(await listed({}, new TestBrowser(gateway.url))).toMatchObject({ __typename: 'CredentialNeeded' });
    const citizen = new TestBrowser(gateway.url);
    await citizen.signIn('citizen');
    expect(await listed({}, citizen)).toEqual({ __typename: 'AccessDenied', rule: 'role' });
  });

  test('are looked at with a trace', async () => {
    expect(await gateway.auditLog()).toContainEqual(expect.objectContaining({ action: 'receipt.list', organ: MARKET }));
  });
});

test('the kinds of decision are told with their names, in the order of the law', async () => {
  const { data } = await gateway.graphql('{ checkScenarios { id name } }');
  expect(Object(data).checkScenarios[0]).toEqual({ id: 'government-procurement', name: expect.stringContaining('采购') });
});
