import { createTestDatabase, type TestDatabase } from '../../../../tests/postgres/test-database.js';
import { unheldUscc } from '../testing/codes-mother.js';
import { takeIn } from '../testing/register-mother.js';
import { registrationRow } from '../testing/rows-mother.js';
import { startGateway, type RunningGateway } from '../testing/running-gateway.js';
import { TestBrowser } from '../testing/test-browser.js';
import { tellDepartments } from '../testing/tell-departments.js';

const SENDER = unheldUscc(9, '11');
const FIRM = { code: unheldUscc(1), name: '某某测试建设有限公司' };
const FINANCE = '11430422MBX001046A';
const POLICE = '11430422MBX001126X';

const listing = (more: Readonly<Record<string, string>> = {}) => ({
  MD_MC: FIRM.name, MD_LX: '法人或其他组织', MD_SHXYM: FIRM.code, MD_WSH: '（2026）测0422执1号', MD_SY: '有履行能力而拒不履行', MD_YJ: '《中华人民共和国民事诉讼法》第二百六十六条',
  MD_LRRQ: '2026-10-20', MD_YXQZ: '2026-11-20', MD_FY: '某县人民法院', MD_ZT: '公布中', ...more,
});

let database: TestDatabase;
let gateway: RunningGateway;

async function setUp(): Promise<void> {
  database = await createTestDatabase();
  gateway = await startGateway(database);
  await takeIn({ item: 'business-registration', organ: SENDER, receivedOn: '2026-10-05', rows: [registrationRow(FIRM)] }, gateway.platform);
}

const anew = (): void => {
  beforeEach(setUp, 60_000);
  afterEach(() => gateway.stop());
};

/** Takes rows of the court's list in and tells the departments, as the worker does. */
async function take(rows: readonly Readonly<Record<string, string>>[], more: { readonly operation?: 'correct' } = {}): Promise<void> {
  await takeIn({ item: 'dishonest-judgment-debtor', organ: SENDER, receivedOn: gateway.platform.today(), rows, ...more }, gateway.platform);
  await tellDepartments(gateway.platform);
}

/** The same register on a later day, the departments told. */
async function onDay(today: string): Promise<void> {
  const { drop } = database;
  database.drop = () => Promise.resolve();
  await gateway.stop();
  database.drop = drop;
  gateway = await startGateway(database, { CREDIT_TODAY: today });
}

async function ask(method: 'GET' | 'POST', path: string, body?: object, token = gateway.token) {
  const headers: Record<string, string> = { ...(body && { 'content-type': 'application/json' }), ...(token === '' ? {} : { authorization: `Bearer ${token}` }) };
  const response = await fetch(`${gateway.url}/api/measure-tasks${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
  return { status: response.status, body: Object(await response.json()) };
}

const tasks = async (query = ''): Promise<Record<string, unknown>[]> => (await ask('GET', `?first=100&${query}`)).body.tasks;
const exclusion = async (): Promise<string> => String((await tasks(`organ=${FINANCE}`)).find(({ measure }) => Object(measure).id === 'procurement-exclusion')?.['id']);
const act = (id: string, fields: object) => ask('POST', `/${id}/acts`, { organ: FINANCE, operator: '某经办', ...fields });
const states = async (id: string): Promise<readonly string[]> => (await ask('GET', `/${id}`)).body.acts.map(({ act: done, state }: Record<string, string>) => `${done} ${state}`);

describe('a listing that begins', () => {
  anew();

  test('tells each department that a measure names: what, on which article, to which day; who is named by a role asks by a check', async () => {
    await take([listing()]);
    const told = await tasks();
    expect(told.map(({ measure, department, state }) => `${Object(measure).id} ${String(department)} ${String(state)}`)).toEqual([
      'procurement-exclusion finance-bureau notified', 'bidding-restriction-judgment-debtor development-and-reform-bureau notified', 'consumption-restriction peoples-court notified',
      'judgment-debtor-exit-restriction peoples-court notified', 'judgment-debtor-exit-restriction public-security-bureau notified', 'serious-list-funds finance-bureau notified',
    ]);
    expect(told[0]).toMatchObject({
      departmentName: '财政局', organs: [{ uscc: FINANCE, name: '衡南县财政局' }], subject: { code: FIRM.code, name: FIRM.name }, notifiedOn: '2026-11-02', due: '2026-11-09', overdue: false,
      listing: { documentNo: '（2026）测0422执1号', authority: '某县人民法院', until: '2026-11-20' },
      measure: { duty: 'must', class: 1, basis: [{ instrument: 'government-procurement-law', article: '22', title: '《中华人民共和国政府采购法》' }, {}] },
    });
    expect((await tasks(`organ=${POLICE}`)).map(({ department }) => department)).toEqual(['public-security-bureau']);
    expect(await tasks(`code=${unheldUscc(3)}`)).toEqual([]);
  });

  test('tells it once, however often the worker comes by', async () => {
    await take([listing()]);
    await tellDepartments(gateway.platform);
    await Promise.all([tellDepartments(gateway.platform), tellDepartments(gateway.platform)]);
    await take([listing({ MD_WSH: '（2026）测0422执2号' })]);
    expect(await tasks()).toHaveLength(12);
    expect(await states(await exclusion())).toEqual(['notify notified']);
  });

  test('and had ended before it was reported tells nobody', async () => {
    await take([listing({ MD_LRRQ: '2024-01-05', MD_YXQZ: '2026-01-05' })]);
    expect(await tasks()).toEqual([]);
  });
});

describe('the loop of one task', () => {
  anew();

  test('notified, accepted, executed, fed back, and lifted when the subject leaves the list', async () => {
    await take([listing()]);
    const id = await exclusion();
    expect((await act(id, { act: 'accept' })).body).toMatchObject({ state: 'to-execute', due: '2026-11-30' });
    expect((await act(id, { act: 'execute', did: '已在采购系统中限制', caseNo: '财采〔2026〕1号' })).body).toMatchObject({ state: 'executed', due: '2026-11-09' });
    expect((await act(id, { act: 'feed-back', result: '两个项目中已拒绝其参加' })).body).toMatchObject({ state: 'fed-back', due: null, overdue: false });
    await take([listing({ CZLX: '撤销', GZYY: '裁定撤销' })], { operation: 'correct' });
    expect((await ask('GET', `/${id}`)).body).toMatchObject({ state: 'to-lift', due: '2026-11-03' });
    expect((await act(id, { act: 'confirm-lift' })).body).toMatchObject({
      state: 'lifted', due: null,
      acts: [{ act: 'notify', organ: null }, { act: 'accept', organ: FINANCE, operator: '某经办' }, { act: 'execute', detail: { did: '已在采购系统中限制', caseNo: '财采〔2026〕1号' } }, { act: 'feed-back' }, { act: 'end', detail: { why: 'annulled', since: '2026-10-20' } }, { act: 'confirm-lift' }],
    });
  });

  test('declined with a reason or an article, and taken up after all', async () => {
    await take([listing()]);
    const id = await exclusion();
    expect((await act(id, { act: 'no-matter' })).body.error.message).toContain('reason');
    expect((await act(id, { act: 'except', reason: '涉及民生' })).body.error.message).toContain('article');
    expect((await act(id, { act: 'except', reason: '涉及民生', article: '某规定第三条' })).body).toMatchObject({ state: 'declined', due: null });
    expect((await act(id, { act: 'accept' })).body).toMatchObject({ state: 'to-execute' });
    expect((await act(id, { act: 'no-matter', reason: '没有正在进行的采购' })).body).toMatchObject({ state: 'declined' });
    expect(await states(id)).toEqual(['notify notified', 'except declined', 'accept to-execute', 'no-matter declined']);
  });

  test('is void the day the subject leaves the list, if nothing was applied', async () => {
    await take([listing()]);
    const id = await exclusion();
    await take([listing({ CZLX: '撤销', GZYY: '裁定撤销' })], { operation: 'correct' });
    expect(await states(id)).toEqual(['notify notified', 'end void']);
    expect((await tasks('state=void')).length).toBe(6);
    expect((await act(id, { act: 'accept' })).status).toBe(409);
  });

  test('ends with the term of the listing: open on its last day, void on the day after, before the worker has come by', async () => {
    await take([listing()]);
    const id = await exclusion();
    await onDay('2026-11-20');
    await tellDepartments(gateway.platform);
    expect((await ask('GET', `/${id}`)).body).toMatchObject({ state: 'notified', due: '2026-11-09', overdue: true });
    await onDay('2026-11-21');
    expect((await ask('GET', `/${id}`)).body).toMatchObject({ state: 'void', due: null, overdue: false, acts: [{ act: 'notify' }] });
    expect((await act(id, { act: 'accept' })).status).toBe(409);
    await tellDepartments(gateway.platform);
    expect((await ask('GET', `/${id}`)).body).toMatchObject({ state: 'void', acts: [{}, { act: 'end', on: '2026-11-21', organ: null, detail: { why: 'term', since: '2026-11-21' } }] });
  });

  test('follows a correction of its listing', async () => {
    await take([listing()]);
    const id = await exclusion();
    await take([listing({ MD_YXQZ: '2027-11-20', CZLX: '更正', GZYY: '期限录入有误' })], { operation: 'correct' });
    expect((await ask('GET', `/${id}`)).body).toMatchObject({ state: 'notified', due: '2026-11-09', listing: { until: '2027-11-20', revision: 2 } });
    expect(await states(id)).toEqual(['notify notified', 'change notified']);
  });

  test('shows what is overdue from the day after the last one', async () => {
    await take([listing()]);
    await onDay('2026-11-09');
    expect(await tasks('overdue=1')).toEqual([]);
    await onDay('2026-11-10');
    expect((await tasks(`overdue=1&organ=${FINANCE}`)).map(({ overdue, due }) => [overdue, due])).toEqual([[true, '2026-11-09'], [true, '2026-11-09']]);
  });
});

describe('an act', () => {
  beforeAll(async () => {
    await setUp();
    await take([listing()]);
  }, 60_000);
  afterAll(() => gateway.stop());

  test.each<[string, object, number, string]>([
    ['no act', {}, 400, 'act'],
    ['an act that there is none of', { act: 'punish' }, 400, 'act'],
    ['another department', { act: 'accept', organ: POLICE }, 422, '衡南县财政局'],
    ['no organ', { act: 'accept', organ: '' }, 400, '执行单位'],
    ['nobody', { act: 'accept', operator: ' ' }, 400, '经办人'],
    ['executing before it is accepted', { act: 'execute', did: '限制' }, 409, '待响应'],
    ['a day before the task', { act: 'accept', on: '2026-11-01' }, 422, '之间'],
    ['a day to come', { act: 'accept', on: '2026-11-03' }, 422, '之间'],
  ])('is refused with %s, and nothing is written', async (_what, fields, status, words) => {
    const id = await exclusion();
    const { status: given, body } = await act(id, fields);
    expect([given, body.error.message]).toEqual([status, expect.stringContaining(words)]);
    expect(await states(id)).toEqual(['notify notified']);
  });
});

describe('who acts', () => {
  anew();

  test('at the same moment as another is told so: one of them counts', async () => {
    await take([listing()]);
    const id = await exclusion();
    const answers = await Promise.all(Array.from({ length: 6 }, () => act(id, { act: 'accept' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409]);
    expect(await states(id)).toEqual(['notify notified', 'accept to-execute']);
  });

  test('leaves a trace that nobody can change; without a credential there is nothing to see', async () => {
    await take([listing()]);
    const id = await exclusion();
    await act(id, { act: 'accept' });
    expect(await gateway.auditLog()).toEqual(expect.arrayContaining([expect.objectContaining({ action: 'measure.accept', operator: '某经办', organ: FINANCE })]));
    for (const sql of [`update credit.measure_task_act set state = 'lifted'`, 'delete from credit.measure_task_act', 'update credit.measure_task set department = key', 'delete from credit.measure_task']) {
      await expect(gateway.platform.store.pool.query(sql)).rejects.toThrow('permission denied');
    }
    for (const [method, path] of [['GET', ''], ['GET', `/${id}`], ['POST', `/${id}/acts`]] as const) expect((await ask(method, path, method === 'POST' ? {} : undefined, '')).status).toBe(401);
    expect((await ask('GET', '/999999')).status).toBe(404);
    expect((await ask('GET', '?state=guilty')).status).toBe(400);
  });

  test('is seen by whoever sent the listing, at every department, and by no other', async () => {
    await take([listing()]);
    const id = await exclusion();
    await act(id, { act: 'accept' });
    const sent = await tasks(`listedBy=${SENDER}`);
    expect(sent.map(({ department, state, daysLeft }) => [department, state, daysLeft])).toContainEqual(['finance-bureau', 'to-execute', 28]);
    expect(sent).toHaveLength(6);
    expect(await tasks(`listedBy=${FINANCE}`)).toEqual([]);
    expect((await tasks(`listedBy=${SENDER}&organ=${POLICE}`)).map(({ department }) => department)).toEqual(['public-security-bureau']);
    const market = new TestBrowser(gateway.url);
    await market.signIn('clerk-market');
    expect((await market.ask(`/api/measure-tasks?listedBy=${SENDER}`)).status).toBe(403);
    expect((await market.ask(`/api/measure-tasks/${id}`)).status).toBe(404);
  });

  test('is answered by GraphQL too, refusals as answers', async () => {
    await take([listing()]);
    const READ = `{ measureTasks(filter: { organ: "${FINANCE}", state: "notified" }) { nodes { id state due overdue departmentName organs { name } subject { code name } listing { documentNo } measure { id duty basis { instrument article } } } pageInfo { hasNextPage endCursor } } }`;
    const { nodes } = Object((await gateway.graphql(READ, {}, gateway.token)).data).measureTasks;
    expect(nodes).toMatchObject([{ due: '2026-11-09', organs: [{ name: '衡南县财政局' }], measure: { id: 'procurement-exclusion', duty: 'must' } }, {}]);
    const ACT = `mutation ($input: MeasureTaskActInput!) { actOnMeasureTask(input: $input) { __typename ... on MeasureTaskFile { state acts { act state operator reason article } } ... on MeasureTaskRefusal { reason } } }`;
    const input = { task: nodes[0].id, act: 'except', organ: FINANCE, operator: '某经办', reason: '涉及民生', article: '某规定第三条' };
    const done = async (more: object, token?: string) => Object((await gateway.graphql(ACT, { input: { ...input, ...more } }, token)).data).actOnMeasureTask;
    expect(await done({ article: null }, gateway.token)).toEqual({ __typename: 'MeasureTaskRefusal', reason: expect.stringContaining('article') });
    expect(await done({}, gateway.token)).toMatchObject({ state: 'declined', acts: [{ act: 'notify' }, { act: 'except', operator: '某经办', reason: '涉及民生', article: '某规定第三条' }] });
    expect(await done({}, gateway.token)).toEqual({ __typename: 'MeasureTaskRefusal', reason: expect.stringContaining('不执行') });
    expect(await done({})).toEqual({ __typename: 'CredentialNeeded' });
  });
});
