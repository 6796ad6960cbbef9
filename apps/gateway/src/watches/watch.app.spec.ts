import { setTimeout as pause } from 'node:timers/promises';
import { createTestDatabase, type TestDatabase } from '../../../../tests/postgres/test-database.js';
import { unheldUscc } from '../testing/codes-mother.js';
import { takeIn } from '../testing/register-mother.js';
import { registrationRow } from '../testing/rows-mother.js';
import { startGateway, type RunningGateway } from '../testing/running-gateway.js';

const ORGAN = unheldUscc(9, '11');
const OTHER_ORGAN = unheldUscc(8, '11');
const WINNER = { code: unheldUscc(1), name: '某某测试建设有限公司' };
const LOSER = { code: unheldUscc(2), name: '某某测试商贸有限公司' };

const listing = (party: { readonly code: string; readonly name: string }, more: Readonly<Record<string, string>> = {}) => ({
  MD_MC: party.name, MD_LX: '法人或其他组织', MD_SHXYM: party.code, MD_WSH: '（2026）测0422执1号', MD_SY: '有履行能力而拒不履行', MD_YJ: '《中华人民共和国民事诉讼法》第二百六十六条',
  MD_LRRQ: '2026-10-20', MD_YXQZ: '2026-11-03', MD_FY: '某县人民法院', MD_ZT: '公布中', ...more,
});

let database: TestDatabase;
let gateway: RunningGateway;

const take = (rows: readonly Readonly<Record<string, string>>[], more: { readonly operation?: 'correct'; readonly receivedOn?: string } = {}) =>
  takeIn({ item: 'dishonest-judgment-debtor', organ: ORGAN, receivedOn: '2026-11-02', rows, ...more }, gateway.platform);

async function setUp(): Promise<void> {
  database = await createTestDatabase();
  gateway = await startGateway(database);
  await takeIn({ item: 'business-registration', organ: ORGAN, receivedOn: '2026-10-05', rows: [registrationRow(WINNER), registrationRow(LOSER)] }, gateway.platform);
}

async function ask(method: 'GET' | 'POST', path: string, body?: object, token = gateway.token) {
  const headers: Record<string, string> = { ...(body && { 'content-type': 'application/json' }), ...(token === '' ? {} : { authorization: `Bearer ${token}` }) };
  const response = await fetch(`${gateway.url}${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
  return { status: response.status, body: Object(await response.json()) };
}

const check = async (subjects: readonly object[], more: object = { organ: ORGAN }): Promise<string> =>
  (await ask('POST', '/api/checks', { scenario: 'government-procurement', purpose: '资格审查', project: 'CG-1', subjects, ...more })).body.receipt;
const begin = async (more: object = {}) => ask('POST', '/api/watches', { receipt: await check([WINNER, LOSER]), until: '2027-05-31', operator: '某经办', codes: [WINNER.code], ...more });
const look = async (number: string) => (await ask('POST', `/api/watches/${number}/look`)).body;
const told = ({ events }: Record<string, unknown>): readonly unknown[] => (Array.isArray(events) ? events : []).map(({ change, code, listing: { on, why, until } }) => ({ change, code, on, why, until }));

/** The same register on a later day. */
async function onDay(today: string): Promise<void> {
  const { stop } = gateway;
  const { drop } = database;
  database.drop = () => Promise.resolve();
  await stop();
  database.drop = drop;
  gateway = await startGateway(database, { CREDIT_TODAY: today });
}

describe('a watch', () => {
  beforeEach(setUp, 60_000);
  afterEach(() => gateway.stop());

  test('begins from a receipt over the winner alone, with nothing to tell', async () => {
    const { status, body } = await begin();
    expect(status).toBe(201);
    expect(body).toMatchObject({
      number: 'W-20261102-000001', state: 'watching', organ: ORGAN, operator: '某经办', purpose: '资格审查', project: 'CG-1', scenario: 'government-procurement',
      begunOn: '2026-11-02', until: '2027-05-31', subjects: [{ code: WINNER.code, name: WINNER.name, told: [] }], events: [],
    });
  });

  test('tells when a listing begins: which, by which rule, with the receipt of a repeated check', async () => {
    const { body: { number } } = await begin();
    await take([listing(WINNER), listing(LOSER, { MD_WSH: '（2026）测0422执2号' })]);
    const { events } = await look(number);
    expect(events).toMatchObject([{
      watch: number, code: WINNER.code, name: WINNER.name, change: 'began', knownOn: '2026-11-02',
      listing: { listKind: 'dishonest-judgment-debtor', documentNo: '（2026）测0422执1号', authority: '某县人民法院', on: 'in-force', until: '2026-11-03', measures: ['procurement-exclusion'] },
    }]);
    const receipt = (await ask('GET', `/api/checks/${events[0].receipt}`)).body;
    expect(receipt.document).toMatchObject({
      scenario: 'government-procurement', asked: { by: { credential: number, organ: ORGAN, operator: '某经办' }, project: 'CG-1' },
      rows: [{ matchedUscc: WINNER.code, listingsInForce: [{ measures: [{ id: 'procurement-exclusion' }] }] }],
    });
    expect(await look(number)).toMatchObject({ events: [{ change: 'began' }], subjects: [{ told: [{ on: 'in-force' }] }] });
  });

  test('tells at once what has come since the receipt was given, on the same day too', async () => {
    const receipt = await check([WINNER]);
    await take([listing(WINNER)]);
    expect(told((await begin({ receipt })).body)).toEqual([{ change: 'began', code: WINNER.code, on: 'in-force', why: null, until: '2026-11-03' }]);
  });

  test('tells nothing of what the receipt told already', async () => {
    await take([listing(WINNER)]);
    expect((await begin()).body).toMatchObject({ subjects: [{ told: [{ on: 'in-force' }] }], events: [] });
  });

  test('tells of a correction, and of an annulment with its reason', async () => {
    await take([listing(WINNER)]);
    const { body: { number } } = await begin();
    await take([listing(WINNER, { MD_YXQZ: '2027-11-03', CZLX: '更正', GZYY: '期限录入有误' })], { operation: 'correct' });
    expect(told(await look(number))).toEqual([{ change: 'corrected', code: WINNER.code, on: 'in-force', why: null, until: '2027-11-03' }]);
    await take([listing(WINNER, { MD_YXQZ: '2027-11-03', CZLX: '撤销', GZYY: '裁定撤销' })], { operation: 'correct' });
    expect(told(await look(number)).slice(1)).toEqual([{ change: 'ended', code: WINNER.code, on: 'ended', why: 'annulled', until: '2027-11-03' }]);
  });

  test('a listing that had ended before it was reported is none of its events', async () => {
    const { body: { number } } = await begin();
    await take([listing(WINNER, { MD_LRRQ: '2024-01-05', MD_YXQZ: '2026-01-05' })]);
    expect(told(await look(number))).toEqual([]);
  });

  test('ends with its listing on the day after the last one, not before; and then tells no more', async () => {
    await take([listing(WINNER)]);
    const { body: { number } } = await begin({ until: '2026-11-04' });
    await onDay('2026-11-03');
    expect(told(await look(number))).toEqual([]);
    await onDay('2026-11-04');
    expect(await look(number)).toMatchObject({ state: 'watching', events: [{ change: 'ended', knownOn: '2026-11-04', listing: { why: 'term', since: '2026-11-04' } }] });
    await onDay('2026-11-05');
    await take([listing(WINNER, { MD_WSH: '（2026）测0422执3号', MD_YXQZ: '2028-01-05' })], { receivedOn: '2026-11-05' });
    expect(await look(number)).toMatchObject({ state: 'over', events: [{ change: 'ended' }] });
  });

  test('is looked at without anybody asking', async () => {
    const { body: { number } } = await begin();
    await take([listing(WINNER)]);
    let seen: readonly unknown[] = [];
    for (let tries = 0; seen.length === 0 && tries < 120; tries += 1) {
      await pause(500);
      seen = told((await ask('GET', `/api/watches/${number}`)).body);
    }
    expect(seen).toMatchObject([{ change: 'began' }]);
  });

  test('tells each thing once, however many look at the same time', async () => {
    const { body: { number } } = await begin();
    await take([listing(WINNER)]);
    const looks = await Promise.all(Array.from({ length: 8 }, () => look(number)));
    expect(looks.map(told)).toEqual(looks.map(() => [expect.objectContaining({ change: 'began' })]));
  });

  test('can be ended before its last day, once, with a reason; what was told stays', async () => {
    const { body: { number } } = await begin();
    const ended = await ask('POST', `/api/watches/${number}/end`, { operator: '某经办', reason: '合同解除' });
    expect([ended.status, ended.body]).toMatchObject([200, { state: 'ended', ended: { on: '2026-11-02', operator: '某经办', reason: '合同解除' } }]);
    expect((await ask('POST', `/api/watches/${number}/end`, { operator: '某经办', reason: '合同解除' })).status).toBe(409);
    await take([listing(WINNER)]);
    expect(told(await look(number))).toEqual([]);
    for (const sql of ['delete from credit.watch_event', 'update credit.watch set until = begun_on', 'delete from credit.watch_end', 'update credit.watched_subject set told = told']) {
      await expect(gateway.platform.store.pool.query(sql)).rejects.toThrow('permission denied');
    }
  });
});

describe('a department', () => {
  beforeAll(setUp, 60_000);
  afterAll(() => gateway.stop());

  test('reads on from the last event that it knows, its own alone', async () => {
    await begin();
    await begin({ receipt: await check([LOSER]), codes: undefined, organ: OTHER_ORGAN });
    await take([listing(WINNER), listing(LOSER, { MD_WSH: '（2026）测0422执2号' })]);
    for (const number of ['W-20261102-000001', 'W-20261102-000002']) await look(number);
    const read = async (query: string) => (await ask('GET', `/api/watch-events?${query}`)).body;
    const { events: [first, second], hasNextPage } = await read('');
    expect([first.code, second.code, hasNextPage]).toEqual([WINNER.code, LOSER.code, false]);
    expect(await read(`organ=${ORGAN}`)).toMatchObject({ events: [{ id: first.id }] });
    expect(await read(`organ=${ORGAN}&after=${first.id}`)).toEqual({ events: [], hasNextPage: false });
    expect(await read('first=1')).toMatchObject({ events: [{ id: first.id }], hasNextPage: true });
    expect((await ask('GET', `/api/watches?organ=${OTHER_ORGAN}`)).body).toMatchObject({ watches: [{ number: 'W-20261102-000002', state: 'watching' }], hasNextPage: false });
    expect(await gateway.auditLog()).toEqual(expect.arrayContaining([expect.objectContaining({ action: 'watch.begin', organ: ORGAN }), expect.objectContaining({ action: 'watch.events', organ: ORGAN }), expect.objectContaining({ action: 'watch.list', organ: OTHER_ORGAN })]));
  });

  test('is answered by GraphQL too, refusals as answers', async () => {
    const receipt = await check([WINNER]);
    const BEGIN = `mutation ($input: BeginWatchInput!) { beginWatch(input: $input) { __typename ... on WatchFile { number state subjects { code } events { change } } ... on WatchRefusal { reason } } }`;
    const begun = async (input: object, token?: string) => Object((await gateway.graphql(BEGIN, { input: { receipt, until: '2027-01-01', operator: '某经办', ...input } }, token)).data).beginWatch;
    const { number } = await begun({}, gateway.token);
    expect(await begun({ until: '2026-11-01' }, gateway.token)).toEqual({ __typename: 'WatchRefusal', reason: expect.stringContaining('已经过去') });
    expect(await begun({})).toEqual({ __typename: 'CredentialNeeded' });
    await take([listing(WINNER, { MD_WSH: '（2026）测0422执5号' })]);
    const LOOK = `mutation ($number: String!) { lookAtWatch(number: $number) { ... on WatchFile { events { change listing { name measures } receipt } } } }`;
    expect(Object((await gateway.graphql(LOOK, { number }, gateway.token)).data).lookAtWatch).toMatchObject({ events: [{ change: 'began', listing: { measures: ['procurement-exclusion'] }, receipt: expect.stringMatching(/^C-/) }] });
    const READ = `{ watches { nodes { number state } pageInfo { hasNextPage } } watchEvents { nodes { id change code } pageInfo { endCursor } } watch(number: "${number}") { ... on WatchFile { until } } }`;
    const { watches, watchEvents, watch } = Object((await gateway.graphql(READ, {}, gateway.token)).data);
    expect([watches.nodes[0].number, watchEvents.nodes.at(-1), watch]).toMatchObject([number, { change: 'began', code: WINNER.code }, { until: '2027-01-01' }]);
    const END = `mutation { endWatch(number: "${number}", operator: "某经办", reason: "合同解除") { ... on WatchFile { state } } }`;
    expect((await gateway.graphql(END, {}, gateway.token)).data).toEqual({ endWatch: { state: 'ended' } });
  });

  test.each<[string, object, number, string]>([
    ['a receipt that there is none of', { receipt: 'C-20261102-999999' }, 404, '没有回执号'],
    ['no last day', { until: undefined }, 400, 'until'],
    ['a day that no calendar has', { until: '2027-02-30' }, 400, 'until'],
    ['a last day that is over', { until: '2026-11-01' }, 422, '已经过去'],
    ['a last day after the receipt is kept', { until: '2041-11-04' }, 422, '最长到'],
    ['nobody who acts', { operator: ' ' }, 400, '经办人'],
    ['an organ with a wrong code', { organ: '11430422MBX001038X' }, 400, '监测单位代码'],
    ['a code that the receipt did not find', { codes: [unheldUscc(7)] }, 422, '没有对上'],
    ['codes that are no texts', { codes: [1] }, 400, 'codes'],
  ])('is refused %s', async (_what, more, status, words) => {
    const before = (await ask('GET', '/api/watches')).body;
    const { status: given, body } = await begin(more);
    expect([given, body.error.message]).toEqual([status, expect.stringContaining(words)]);
    expect((await ask('GET', '/api/watches')).body).toEqual(before);
  });

  test('whose receipt names no organ says for whom', async () => {
    const receipt = await check([WINNER], {});
    expect((await begin({ receipt })).body.error.message).toContain('organ');
    expect((await begin({ receipt, organ: ORGAN })).status).toBe(201);
  });

  test('without a credential learns nothing', async () => {
    for (const [method, path] of [['POST', '/api/watches'], ['GET', '/api/watches'], ['GET', '/api/watch-events'], ['GET', '/api/watches/W-20261102-000001']] as const) {
      expect((await ask(method, path, method === 'POST' ? {} : undefined, '')).status).toBe(401);
    }
  });
});
