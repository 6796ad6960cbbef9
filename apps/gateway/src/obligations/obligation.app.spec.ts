import { createTestDatabase } from '../../../../tests/postgres/test-database.js';
import { unheldUscc } from '../testing/codes-mother.js';
import { takeIn } from '../testing/register-mother.js';
import { penaltyRow, registrationRow } from '../testing/rows-mother.js';
import { startGateway, type RunningGateway } from '../testing/running-gateway.js';

const MARKET = '11430422MBX001011P';
const FIRM = { code: unheldUscc(1), name: '某某测试食品有限公司' };
const FILE = `__typename ... on ObligationFile { obligation { id state dueOn overdue reminders } acts { seq act state said evidence } } ... on ObligationRefusal { reason }`;

interface Listed {
  readonly nodes: readonly { readonly id: string; readonly leads: readonly { readonly id: string; readonly organ: string | null }[]; readonly participants: readonly { readonly id: string }[]; readonly seenRecords: readonly { readonly category: string; readonly lastReceived: string | null }[]; readonly state: string }[];
  readonly total: number;
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

let gateway: RunningGateway;
let clause: string;

beforeAll(async () => {
  gateway = await startGateway(await createTestDatabase());
  await takeIn({ item: 'business-registration', organ: MARKET, receivedOn: '2026-10-05', rows: [registrationRow(FIRM)] }, gateway.platform);
  await takeIn({ item: 'administrative-penalty', organ: MARKET, receivedOn: '2026-10-20', rows: [penaltyRow(FIRM, MARKET)] }, gateway.platform);
  const own = [...gateway.platform.catalogue.obligations.values()].find(({ leads }) => leads.includes('food-drug-commerce-quality-bureau'));
  clause = own?.id ?? '';
}, 120_000);
afterAll(() => gateway.stop());

async function asked(query: string, variables: object = {}, token?: string): Promise<unknown> {
  const { data, errors } = await gateway.graphql(query, variables, token);
  if (errors) throw new Error(errors.map((e) => e.message).join('\n'));
  return Object.values(Object(data))[0];
}
const list = async (filter: string, more = ''): Promise<Listed> => Object(await asked(`{ obligations(filter: {${filter}}, first: 100${more}) { nodes { id leads { id organ } participants { id } seenRecords { category lastReceived } state } total pageInfo { endCursor hasNextPage } } }`));
const report = async (input: object): Promise<unknown> => asked(`mutation ($input: ObligationReportInput!) { reportOnObligation(input: $input) { ${FILE} } }`, { input: { clause, operator: '李经办', ...input } }, gateway.token);
const act = async (input: object): Promise<unknown> => asked(`mutation ($input: ObligationActInput!) { actOnObligation(input: $input) { ${FILE} } }`, { input: { clause, operator: '李经办', ...input } }, gateway.token);

test('all 388 clauses of the policy are there, page by page, in its order', async () => {
  const ids: string[] = [];
  let after = '';
  for (;;) {
    const { nodes, total, pageInfo } = await list('', after);
    expect(total).toBe(388);
    ids.push(...nodes.map(({ id }) => id));
    if (!pageInfo.hasNextPage) break;
    after = `, after: "${pageInfo.endCursor ?? ''}"`;
  }
  expect(ids).toEqual([...gateway.platform.catalogue.obligations.keys()]);
});

test('a department finds its own, by its code of today', async () => {
  const { nodes, total } = await list(`department: "${MARKET}"`);
  expect(total).toBeGreaterThan(20);
  for (const { leads, participants } of nodes) expect([...leads, ...participants].map(({ id }) => id)).toContain('food-drug-commerce-quality-bureau');
});

test('the great sections of the policy count their clauses, and what came for them', async () => {
  const sections = Object(await asked('{ obligationSections { id title clauses withRecords received reported done } }'));
  expect(sections).toHaveLength(17);
  expect(sections.reduce((sum: number, { clauses }: { clauses: number }) => sum + clauses, 0)).toBe(388);
  for (const { id, clauses, received, withRecords } of sections) {
    expect((await list(`section: "${id}"`)).total).toBe(clauses);
    expect(received).toBeLessThanOrEqual(withRecords);
  }
  expect(sections.find(({ id }: { id: string }) => id === '2.3')).toMatchObject({ title: '（三）深入推进商务诚信建设' });
  expect(sections.some(({ received }: { received: number }) => received > 0)).toBe(true);
});

test('a section is asked for by its number, and 2.3.1 is not 2.3.10', async () => {
  const { nodes } = await list('section: "2.3.1"');
  expect(nodes.length).toBeGreaterThan(0);
  for (const { id } of nodes) expect(id).toMatch(/^2\.3\.1[.-]/);
});

test('what the platform sees by itself is told: when the records of a clause last came', async () => {
  const all = [...(await list('section: "2"')).nodes, ...(await list('section: "2.3"')).nodes];
  const seen = all.flatMap(({ seenRecords }) => seenRecords);
  for (const { category, lastReceived } of seen) expect([category, lastReceived]).toEqual([category, category === 'administrative-penalty' ? '2026-10-20' : category === 'business-registration' ? '2026-10-05' : null]);
  expect(seen.length).toBeGreaterThan(50);
});

test('the office sets a last day, reminds and confirms; the department reports; what is over is overdue', async () => {
  await act({ act: 'set-due', dueOn: '2026-11-01' });
  expect(await act({ act: 'remind', said: '请于本周内填报' })).toMatchObject({ obligation: { id: clause, state: 'open', dueOn: '2026-11-01', overdue: true, reminders: 1 } });
  expect((await list('overdue: true')).nodes.map(({ id }) => id)).toEqual([clause]);
  expect(await report({ organ: MARKET, said: '已建立信用档案', evidence: '南市监〔2026〕9号' })).toMatchObject({ obligation: { state: 'reported', overdue: true } });
  expect(await act({ act: 'confirm' })).toMatchObject({
    obligation: { state: 'done', overdue: false },
    acts: [{ act: 'set-due' }, { act: 'remind' }, { act: 'report', said: '已建立信用档案', evidence: '南市监〔2026〕9号' }, { act: 'confirm' }],
  });
  expect((await list('state: "done"')).total).toBe(1);
});

test('all that is overdue is reminded of at once, each once a day; who has reported is left alone', async () => {
  await act({ act: 'set-due', clause: '2.1.1.1-a', dueOn: '2026-11-01' });
  await act({ act: 'set-due', clause: '2.1.1.1-b', dueOn: '2026-11-01' });
  await act({ act: 'set-due', clause: '2.6.3-a', dueOn: '2026-12-01' });
  await report({ clause: '2.1.1.1-b', organ: MARKET, said: '已建立' });
  const remind = (): Promise<unknown> => asked('mutation { remindOverdue(said: "请尽快填报", operator: "王主任") { __typename ... on RemindersSent { clauses } ... on ObligationRefusal { reason } } }', {}, gateway.token);
  expect(await remind()).toEqual({ __typename: 'RemindersSent', clauses: ['2.1.1.1-a'] });
  expect(await remind()).toEqual({ __typename: 'RemindersSent', clauses: [] });
  expect(await asked('mutation { remindOverdue(operator: "甲") { __typename } }')).toEqual({ __typename: 'CredentialNeeded' });
});

test('the twelve task forces are told, and that the policy names no leads', async () => {
  const groups = await asked('{ taskForces { number name lead { id } } }');
  expect(groups).toHaveLength(12);
  expect(groups).toContainEqual({ number: 7, name: '政务诚信建设', lead: null });
});

test.each([
  [{ act: 'confirm' }, '不能这样办理'],
  [{ act: 'report' }, '由责任单位办理'],
  [{ act: 'applaud' }, 'act 应为'],
  [{ act: 'set-due' }, 'dueOn'],
  [{ act: 'remind', clause: '9.9-z' }, '没有任务条款'],
])('%j is refused with a reason', async (input, words) => {
  expect(await act(input)).toEqual({ __typename: 'ObligationRefusal', reason: expect.stringContaining(words) });
});

test('only those who are responsible report, and say what they did', async () => {
  expect(await report({ organ: '11430422MBX0010545', said: '甲' })).toEqual({ __typename: 'ObligationRefusal', reason: expect.stringContaining('不是条款') });
  expect(await report({ organ: MARKET, said: ' ' })).toEqual({ __typename: 'ObligationRefusal', reason: expect.stringContaining('said') });
});

test('acts need a credential', async () => {
  expect(await asked(`mutation { actOnObligation(input: {clause: "${clause}", act: "confirm", operator: "甲"}) { __typename } }`)).toEqual({ __typename: 'CredentialNeeded' });
});
