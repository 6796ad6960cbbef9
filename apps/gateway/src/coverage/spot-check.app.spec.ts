import { createTestDatabase } from '../../../../tests/postgres/test-database.js';
import { unheldUscc } from '../testing/codes-mother.js';
import { takeIn } from '../testing/register-mother.js';
import { penaltyRow, registrationRow } from '../testing/rows-mother.js';
import { startGateway, type RunningGateway } from '../testing/running-gateway.js';
import { drawCases } from './draw-cases.js';

const MARKET = '11430422MBX001011P';
const FIRM = { code: unheldUscc(1), name: '某某测试食品有限公司' };
const CASES = Array.from({ length: 6 }, (_, i) => `某市监罚〔2026〕${i + 1}号`);
const FILE = `__typename ... on SpotCheckFile { number seed population categoryName cases { seq documentNo reportedOn result note } } ... on SpotCheckRefusal { reason }`;

interface SpotFile {
  readonly __typename: string;
  readonly number: string;
  readonly seed: string;
  readonly population: number;
  readonly cases: readonly { readonly seq: number; readonly documentNo: string; readonly reportedOn: string | null; readonly result: string | null }[];
  readonly reason?: string;
}

let gateway: RunningGateway;

beforeAll(async () => {
  gateway = await startGateway(await createTestDatabase());
  await takeIn({ item: 'business-registration', organ: MARKET, receivedOn: '2026-06-05', rows: [registrationRow(FIRM)] }, gateway.platform);
  const rows = [1, 2].map((n) => penaltyRow(FIRM, MARKET, { CF_WSH: `某市监罚（2026）第${n}号` }));
  await takeIn({ item: 'administrative-penalty', organ: MARKET, receivedOn: '2026-06-10', rows }, gateway.platform);
}, 120_000);
afterAll(() => gateway.stop());

async function asked(query: string, variables: object = {}, token: string | undefined = gateway.token): Promise<SpotFile> {
  const { data, errors } = await gateway.graphql(query, variables, token);
  if (errors) throw new Error(errors.map((e) => e.message).join('\n'));
  const [answer] = Object.values(Object(data));
  return Object(answer);
}

const draw = (more: object = {}, token?: string): Promise<SpotFile> =>
  asked(`mutation ($input: DrawSpotCheckInput!) { drawSpotCheck(input: $input) { ${FILE} } }`, { input: { organ: MARKET, category: 'administrative-penalty', from: '2026-06-01', until: '2026-06-30', cases: CASES, size: 4, operator: '王经办', ...more } }, token);
const judge = (input: object): Promise<SpotFile> => asked(`mutation ($input: JudgeSpotCheckInput!) { judgeSpotCheckCase(input: $input) { ${FILE} } }`, { input: { operator: '王经办', ...input } });

test('cases are drawn by a seed that is told, so that they can be drawn again', async () => {
  const drawn = await draw();
  expect(drawn.number).toMatch(/^K-20261102-\d{6}$/);
  expect(drawn.population).toBe(6);
  expect(drawn.cases.map(({ documentNo }) => documentNo)).toEqual(drawCases(CASES, { size: 4, seed: drawn.seed }));
});

test('the platform says of each case whether it got it, however its number is written', async () => {
  const { cases } = await draw({ size: 6 });
  const reported = Object.fromEntries(cases.map(({ documentNo, reportedOn }) => [documentNo, reportedOn]));
  expect([reported[CASES[0] ?? ''], reported[CASES[1] ?? ''], reported[CASES[2] ?? '']]).toEqual(['2026-06-10', '2026-06-10', null]);
});

test('results make the share of what was concealed, the last result of a case counts', async () => {
  const { number } = await draw({ size: 4 });
  await judge({ number, case: 1, result: 'not-reported' });
  await judge({ number, case: 1, result: 'reported' });
  await judge({ number, case: 2, result: 'not-reported' });
  await judge({ number, case: 3, result: 'no-duty', note: '简易程序，依法不报' });
  const { cases } = await judge({ number, case: 4, result: 'late' });
  expect(cases.map(({ result }) => result)).toEqual(['reported', 'not-reported', 'no-duty', 'late']);
  const { data } = await gateway.graphql('{ coverage { departments { id measures { id percent numerator denominator } } } }');
  const departments: readonly { readonly id: string; readonly measures: readonly { readonly id: string }[] }[] = Object(data).coverage.departments;
  const measures = departments.find(({ id }) => id === MARKET)?.measures ?? [];
  expect(measures.find(({ id }) => id === 'concealment-rate')).toEqual({ id: 'concealment-rate', percent: '33.33', numerator: 1, denominator: 3 });
});

test.each([
  [{ size: 7 }, '抽取数 size'],
  [{ cases: [] }, '请列出案卷目录的文号'],
  [{ from: '2026-07-01' }, '起止 from、until'],
  [{ organ: unheldUscc(5, '11') }, '不是目录中的报送单位'],
  [{ category: 'credit-check-usage' }, '没有由部门报送的信息类别'],
])('a draw of %j is refused with a reason', async (more, words) => {
  expect(await draw(more)).toEqual({ __typename: 'SpotCheckRefusal', reason: expect.stringContaining(words) });
});

test('what differs has to be said; a case that was not drawn cannot be judged', async () => {
  const { number } = await draw();
  expect((await judge({ number, case: 1, result: 'differs' })).reason).toContain('note');
  expect((await judge({ number, case: 5, result: 'reported' })).reason).toContain('没有抽查');
  expect((await judge({ number, case: 1, result: 'fine' })).reason).toContain('核对结果 result 应为');
});

test('only with a credential, and every act is written down', async () => {
  expect((await draw({}, '')).__typename).toBe('CredentialNeeded');
  const page = await asked('{ spotChecks(month: "2026-11", first: 2) { __typename ... on SpotCheckConnection { nodes { number } pageInfo { hasNextPage } } } }');
  expect(page).toMatchObject({ __typename: 'SpotCheckConnection', pageInfo: { hasNextPage: true } });
  const actions = (await gateway.auditLog()).map(({ action }) => action);
  expect(actions).toEqual(expect.arrayContaining(['spot-check.draw', 'spot-check.judge', 'spot-check.look']));
});
