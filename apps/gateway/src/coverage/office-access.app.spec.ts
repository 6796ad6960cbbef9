import { createTestDatabase } from '../../../../tests/postgres/test-database.js';
import { unheldUscc } from '../testing/codes-mother.js';
import { takeIn } from '../testing/register-mother.js';
import { penaltyRow, registrationRow } from '../testing/rows-mother.js';
import { startGateway, type RunningGateway } from '../testing/running-gateway.js';
import { TestBrowser } from '../testing/test-browser.js';

const MARKET = '11430422MBX001011P';
const FIRM = { code: unheldUscc(1), name: '某某测试食品有限公司' };
const ACCOUNTS = ['office', 'clerk-market', 'clerk-housing', 'checker', 'system-administrator', 'citizen'] as const;

let gateway: RunningGateway;
let receipt: string;
const browsers = new Map<string, TestBrowser>();

beforeAll(async () => {
  gateway = await startGateway(await createTestDatabase());
  await takeIn({ item: 'business-registration', organ: MARKET, receivedOn: '2026-10-05', rows: [registrationRow(FIRM)] }, gateway.platform);
  ({ receipt } = await takeIn({ item: 'administrative-penalty', organ: MARKET, receivedOn: '2026-10-10', rows: [penaltyRow(FIRM, MARKET)] }, gateway.platform));
  for (const account of ACCOUNTS) {
    const browser = new TestBrowser(gateway.url);
    await browser.signIn(account, { secondFactor: account === 'system-administrator' });
    browsers.set(account, browser);
  }
}, 180_000);
afterAll(() => gateway.stop());

async function answerTo(account: string, query: string): Promise<string> {
  const answer = await browsers.get(account)?.graphql(query);
  const [first] = Object.values(Object(answer?.data));
  return String(Object(first).__typename);
}

const QUESTIONS: Readonly<Record<string, () => string>> = {
  'the county’s market bureau’s cell': () => `{ coverageCell(month: "2026-10", department: "${MARKET}", category: "administrative-penalty") { __typename } }`,
  'the rows of its file': () => `{ coverageRows(receipt: "${receipt}") { __typename } }`,
  'the spot checks': () => '{ spotChecks { __typename } }',
  'the bulletin': () => '{ bulletin(month: "2026-10") { __typename } }',
  'a clause and its acts': () => '{ obligation(id: "1.1-a") { __typename } }',
  'closing a month': () => 'mutation { closeMonth(month: "2026-09") { __typename } }',
  'a comment on the bulletin': () => 'mutation { commentOnBulletin(input: {month: "2026-10", said: "没有意见"}) { __typename } }',
};

/** Who gets an answer; all others are told why not. */
const ANSWERED: Readonly<Record<string, readonly string[]>> = {
  'the county’s market bureau’s cell': ['office', 'clerk-market'],
  'the spot checks': ['office'],
  'the bulletin': ['office', 'clerk-market', 'clerk-housing'],
  'a clause and its acts': ['office', 'clerk-market', 'clerk-housing'],
  'closing a month': ['office'],
  'a comment on the bulletin': ['clerk-market', 'clerk-housing'],
};

test.each(Object.entries(ANSWERED).flatMap(([name, allowed]) => ACCOUNTS.map((account) => [account, name, allowed.includes(account)] as const)))(
  '%s asks for %s: %p',
  async (account, name, allowed) => {
    const answer = await answerTo(account, QUESTIONS[name]?.() ?? '');
    if (allowed) expect(answer).not.toMatch(/CredentialNeeded|AccessDenied|SecondFactorNeeded|undefined/);
    else expect(answer).toBe('AccessDenied');
  },
);

test('the rows of another organ’s file are not there for a clerk', async () => {
  const asked = QUESTIONS['the rows of its file']?.() ?? '';
  expect(await answerTo('clerk-market', asked)).toBe('CoverageRowPage');
  const { errors } = Object(await browsers.get('clerk-housing')?.graphql(asked));
  expect(errors?.[0]?.message).toBe(`没有回执号 ${receipt}（只能查看本单位的）`);
});

test('a month is closed in the name of who has signed in', async () => {
  const closed = (await gateway.auditLog()).find(({ action }) => action === 'bulletin.close');
  expect(closed).toMatchObject({ operator: expect.stringContaining('演示'), detail: { month: '2026-09', holder: expect.stringMatching(/^account:\d+$/) } });
});
