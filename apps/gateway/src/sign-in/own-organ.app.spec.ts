import { createTestDatabase } from '../../../../tests/postgres/test-database.js';
import { unheldUscc } from '../testing/codes-mother.js';
import { takeIn } from '../testing/register-mother.js';
import { penaltyRow, registrationRow } from '../testing/rows-mother.js';
import { startGateway, type RunningGateway } from '../testing/running-gateway.js';
import { TestBrowser } from '../testing/test-browser.js';

const MARKET = '11430422MBX001011P';
const HOUSING = '11430422MBX001038F';
const FIRM = { code: unheldUscc(1), name: '某某测试食品有限公司' };
const OURS = { 'sec-fetch-site': 'same-origin' };
const ASKED = { scenario: 'bidding', purpose: '资格审查', subjects: [{ code: FIRM.code }] };

let gateway: RunningGateway;
let market: TestBrowser;
let housing: TestBrowser;
let submission: string;

beforeAll(async () => {
  gateway = await startGateway(await createTestDatabase());
  await takeIn({ item: 'business-registration', organ: MARKET, receivedOn: '2026-01-05', rows: [registrationRow(FIRM)] }, gateway.platform);
  ({ receipt: submission } = await takeIn({ item: 'administrative-penalty', organ: MARKET, receivedOn: '2026-06-10', rows: [
    penaltyRow(FIRM, MARKET), penaltyRow({ code: '', name: FIRM.name }, MARKET, { CF_WSH: '某市监罚〔2026〕2号' }),
  ] }, gateway.platform));
  market = await signedIn('clerk-market');
  housing = await signedIn('clerk-housing');
}, 120_000);
afterAll(() => gateway.stop());

async function signedIn(account: string, secondFactor = false): Promise<TestBrowser> {
  const browser = new TestBrowser(gateway.url);
  expect(await browser.signIn(account, { secondFactor })).toBe('/me');
  return browser;
}

async function post(browser: TestBrowser, path: string, body: object) {
  const response = await browser.ask(path, { method: 'POST', headers: { 'content-type': 'application/json', ...OURS }, body: JSON.stringify(body) });
  return { status: response.status, body: JSON.parse(await response.text()) };
}

async function submit(browser: TestBrowser, fields: Readonly<Record<string, string>>) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ item: 'administrative-penalty', ...fields })) form.set(name, value);
  form.set('file', new Blob(['a,b\n1,2\n']), '处罚.csv');
  const response = await browser.ask('/api/submissions', { method: 'POST', headers: OURS, body: form });
  return { status: response.status, body: JSON.parse(await response.text()) };
}

const statusOf = async (browser: TestBrowser, path: string): Promise<number> => (await browser.ask(path)).status;
const answerOf = async (browser: TestBrowser, query: string) => Object(Object.values(Object((await browser.graphql(query)).data))[0]);

describe('a clerk submits', () => {
  test('for the own organ, named or not', async () => {
    expect(await submit(market, { organ: MARKET })).toMatchObject({ status: 202, body: { organ: MARKET } });
    expect(await submit(market, {})).toMatchObject({ status: 202, body: { organ: MARKET } });
  });

  test('for no other, and is told why; nothing of the file stays', async () => {
    expect(await submit(market, { organ: HOUSING })).toMatchObject({ status: 403, body: { error: { code: 'own-organ', message: `您所在的单位是 ${MARKET}，不能代 ${HOUSING} 办理`, fix: expect.any(String) } } });
  });

  test.each(['checker', 'office', 'system-administrator', 'citizen'])('%s does not', async (account) => {
    expect(await submit(await signedIn(account), { organ: MARKET })).toMatchObject({ status: 403, body: { error: { code: 'role' } } });
  });
});

describe('a check', () => {
  test('is made in the name of who has signed in, whatever the request says', async () => {
    const { body } = await post(market, '/api/checks', { ...ASKED, operator: '别人' });
    const kept = JSON.parse(await (await market.ask(`/api/checks/${body.receipt}`)).text());
    expect(kept.document.asked.by).toEqual({ credential: expect.stringMatching(/^account:\d+$/), organ: MARKET, operator: '演示经办甲' });
    expect((await gateway.auditLog()).find(({ action }) => action === 'check')).toMatchObject({ operator: '演示经办甲', organ: MARKET });
  });

  test('is not made for another organ', async () => {
    expect(await post(market, '/api/checks', { ...ASKED, organ: HOUSING })).toMatchObject({ status: 403, body: { error: { code: 'own-organ' } } });
    expect(await answerOf(market, `mutation { checkSubjects(input: {scenario: "bidding", purpose: "测", organ: "${HOUSING}", subjects: [{code: "${FIRM.code}"}]}) { __typename ... on AccessDenied { rule } } }`))
      .toEqual({ __typename: 'AccessDenied', rule: 'own-organ' });
  });
});

describe('what is another organ’s is not there', () => {
  let receipt: string;
  let watch: string;
  beforeAll(async () => {
    receipt = (await post(market, '/api/checks', ASKED)).body.receipt;
    watch = (await post(market, '/api/watches', { receipt, until: '2027-01-01' })).body.number;
  });

  test.each<[string, () => string]>([
    ['the report of a submission', () => `/api/submissions/${submission}`],
    ['a receipt', () => `/api/checks/${receipt}`],
    ['a receipt file', () => `/api/checks/${receipt}/receipt.json`],
    ['a printed receipt', () => `/api/receipts/${receipt}.pdf`],
    ['a replay', () => `/api/checks/${receipt}/replay`],
    ['a watch', () => `/api/watches/${watch}`],
  ])('%s', async (_, path) => {
    expect([await statusOf(market, path()), await statusOf(housing, path())]).toEqual([200, 404]);
  });

  test('the sender’s workbook', async () => expect(await statusOf(housing, `/api/submissions/${submission}/workbook.xlsx`)).toBe(404));

  test('watches and what they told', async () => {
    const seen = async (browser: TestBrowser): Promise<unknown> => (await answerOf(browser, '{ watches { nodes { number } } }')).nodes;
    expect(await seen(market)).toEqual([{ number: watch }]);
    expect(await seen(housing)).toEqual([]);
    const { errors } = await market.graphql(`{ watchEvents(organ: "${HOUSING}") { nodes { id } } }`);
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  test('a watch that is begun from its receipt', async () => {
    expect(await post(housing, '/api/watches', { receipt, until: '2027-01-01' })).toMatchObject({ status: 404 });
    expect(await post(housing, `/api/watches/${watch}/end`, { reason: '测' })).toMatchObject({ status: 404 });
  });

  test('waiting rows, and decisions about them', async () => {
    const page = async (browser: TestBrowser, more = '') => (await answerOf(browser, `{ quarantine${more} { edges { node { id organ } } } }`)).edges;
    const [{ node }] = await page(market);
    expect(node.organ).toBe(MARKET);
    expect(await page(housing)).toEqual([]);
    expect(await page(housing, `(receipt: "${submission}")`)).toEqual([]);
    const decide = `mutation { decideQuarantine(input: {entry: "${node.id}", decision: DISMISS}) { __typename ... on QuarantineRefusal { code } ... on QuarantineEntry { state } } }`;
    expect(await answerOf(housing, decide)).toEqual({ __typename: 'QuarantineRefusal', code: 'ENTRY_UNKNOWN' });
    expect(await answerOf(market, decide)).toEqual({ __typename: 'QuarantineEntry', state: 'DISMISSED' });
    expect((await gateway.auditLog()).at(-1)).toMatchObject({ action: 'quarantine.dismiss', operator: '演示经办甲' });
  });
});

describe('looking at a subject', () => {
  const look = (viewer: string, code = FIRM.code): string => `{ subject(code: "${code}", viewer: ${viewer}) { __typename } }`;
  const codeOf = async (browser: TestBrowser, query: string): Promise<string> => (await browser.graphql(query)).errors?.[0]?.extensions?.code ?? 'answered';
  const PERSON = '430400187708311416';

  test('is for the own organ, with a purpose, in the own name', async () => {
    expect(await codeOf(market, look('{kind: ORGAN, purpose: "执法"}'))).toBe('answered');
    expect((await gateway.auditLog()).at(-1)).toMatchObject({ action: 'subject.look', operator: '演示经办甲', organ: MARKET, purpose: '执法' });
    expect(await codeOf(market, look(`{kind: ORGAN, organ: "${HOUSING}", purpose: "执法"}`))).toBe('FORBIDDEN');
    expect(await codeOf(market, look('{kind: ORGAN}'))).toBe('BAD_REQUEST');
  });

  test('nobody looks as the subject itself but the subject', async () => expect(await codeOf(market, look('{kind: SELF}'))).toBe('FORBIDDEN'));

  test('at a person needs the role for it, and a second factor', async () => {
    const ask = look('{kind: ORGAN, purpose: "执法"}', PERSON);
    expect(await codeOf(market, ask)).toBe('FORBIDDEN');
    expect(await codeOf(await signedIn('reviewer-market'), ask)).toBe('FORBIDDEN');
    expect(await codeOf(await signedIn('reviewer-market', true), ask)).toBe('answered');
  });

  test('is nothing for the system administrator', async () => expect(await codeOf(await signedIn('system-administrator', true), look('{kind: ORGAN, purpose: "运维"}'))).toBe('FORBIDDEN'));
});
