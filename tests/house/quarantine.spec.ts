import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPlatform, type RunningPlatform } from './running-platform.js';

const MARKET = '11430422MBX001011P';
const LABOUR = '11430422MBX0010620';
const REGISTRATION = `统一社会信用代码,名称,市场主体类型,成立日期,经营状态
91430422MAX000015J,衡南县测试甲商贸有限公司,企业,2020-01-02,存续
92430422MAX000023A,衡南县测试乙小吃店,个体工商户,2021-03-04,存续
`;
const LISTING = `用人单位名称,统一社会信用代码,列入事由,列入决定书文号,列入日期,失信联合惩戒期限至
衡南县测试甲商贸有限公司,,拖欠农民工工资，经责令限期支付逾期未支付,南人社列〔2026〕9号,2026-10-20,2029-10-20
`.replace('，', '、');

const ENTRIES = `query ($state: QuarantineState) { quarantine(state: $state) {
  edges { node { id row code name state candidates { code name } fields { heading value } } }
} }`;
const DECIDE = `mutation ($input: DecideQuarantineInput!) { decideQuarantine(input: $input) {
  __typename ... on QuarantineEntry { id state } ... on QuarantineRefusal { code message } ... on CredentialNeeded { message }
} }`;
const UNDO = `mutation ($entry: ID!) { undoQuarantineDecision(entry: $entry, operator: "李经办", note: "核对有误") {
  __typename ... on QuarantineEntry { id state } ... on QuarantineRefusal { code }
} }`;

let platform: RunningPlatform;
let folder: string;

beforeAll(async () => {
  platform = await startPlatform({ today: '2026-11-02' });
  folder = mkdtempSync(join(tmpdir(), 'credit-quarantine-'));
  await send('registration.csv', REGISTRATION, ['business-registration', MARKET]);
  await send('listing.csv', LISTING, ['wage-arrears-blacklist', LABOUR]);
}, 60_000);
afterAll(async () => {
  await platform.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function send(name: string, text: string, [item, organ]: readonly [string, string]): Promise<Record<string, unknown>> {
  const path = join(folder, name);
  writeFileSync(path, text);
  return (await platform.creditJson(['submit', path, '--item', item, '--organ', organ])).document;
}

async function asked(query: string, variables: object, token?: string): Promise<Record<string, Record<string, unknown>>> {
  const { data, errors } = (await platform.graphql(query, variables, token)) as { data?: Record<string, Record<string, unknown>>; errors?: unknown };
  expect(errors).toBeUndefined();
  return data ?? {};
}

async function pending(): Promise<readonly Record<string, unknown>[]> {
  const { quarantine } = await asked(ENTRIES, { state: 'PENDING' }, platform.token());
  const edges = quarantine?.['edges'];
  return Array.isArray(edges) ? edges.map((edge) => edge.node) : [];
}

async function listings(code: string): Promise<readonly Record<string, unknown>[]> {
  const { document } = await platform.creditJson(['subject', code, '--viewer', 'self']);
  const records = document['records'];
  return Array.isArray(records) ? records.filter((record) => record.category === 'wage-arrears-blacklist') : [];
}

test('without a credential nobody sees what waits', async () => {
  expect(await platform.graphql(ENTRIES, { state: 'PENDING' })).toMatchObject({ data: null, errors: [{ message: expect.stringContaining('凭证') }] });
});

test('a row without a code waits with its only candidate, and is not on the register meanwhile', async () => {
  const [entry, ...others] = await pending();
  expect(others).toEqual([]);
  expect(entry).toMatchObject({
    row: 2,
    code: 'SUBJECT_UNCONFIRMED',
    state: 'PENDING',
    candidates: [{ code: '91430422MAX000015J', name: '衡南县测试甲商贸有限公司' }],
  });
  expect(await listings('91430422MAX000015J')).toEqual([]);
});

test('the same row in another file is asked once', async () => {
  const report = await send('listing-again.csv', `${LISTING}\n`, ['wage-arrears-blacklist', LABOUR]);
  expect(report['counts']).toMatchObject({ quarantined: 1 });
  expect(await pending()).toHaveLength(1);
});

test('a person attaches it, takes that back, attaches it elsewhere: each step shows and none is lost', async () => {
  const [entry] = await pending();
  const decide = (subjectCode: string): Promise<Record<string, Record<string, unknown>>> =>
    asked(DECIDE, { input: { entry: entry?.['id'], decision: 'ATTACH', subjectCode, operator: '李经办' } }, platform.token());

  expect(await decide('91430422MAX000090B')).toMatchObject({ decideQuarantine: { __typename: 'QuarantineRefusal', code: 'SUBJECT_NOT_FOUND' } });
  expect(await decide('92430422MAX000023A')).toMatchObject({ decideQuarantine: { state: 'ATTACHED' } });
  expect(await listings('92430422MAX000023A')).toMatchObject([{ state: 'ACTIVE', documentNo: '南人社列〔2026〕9号' }]);
  expect(await decide('91430422MAX000015J')).toMatchObject({ decideQuarantine: { code: 'ALREADY_DECIDED' } });

  expect(await asked(UNDO, { entry: entry?.['id'] }, platform.token())).toMatchObject({ undoQuarantineDecision: { state: 'PENDING' } });
  expect(await listings('92430422MAX000023A')).toMatchObject([{ state: 'WITHDRAWN', reason: '核对有误' }]);

  expect(await decide('91430422MAX000015J')).toMatchObject({ decideQuarantine: { state: 'ATTACHED' } });
  expect(await listings('91430422MAX000015J')).toMatchObject([{ state: 'ACTIVE', lastPublicDay: '2029-10-20' }]);
  expect(await pending()).toEqual([]);
});

test('the file sent again finds its row received', async () => {
  const report = await send('listing.csv', LISTING, ['wage-arrears-blacklist', LABOUR]);
  expect(report['counts']).toMatchObject({ quarantined: 0, duplicate: 1 });
});

test('what a name was changed to by a new registration is found under both names', async () => {
  await send('renamed.csv', REGISTRATION.replace('衡南县测试甲商贸有限公司', '衡南县测试丙商贸有限公司'), ['business-registration', MARKET]);
  const { document } = await platform.creditJson(['subject', '91430422MAX000015J']);
  expect(document).toMatchObject({ currentName: '衡南县测试丙商贸有限公司', formerNames: ['衡南县测试甲商贸有限公司'] });
  await platform.untilFindable();
  const found = await asked('query { searchSubjects(text: "测试甲商贸") { edges { node { code name matchedBy } } } }', {});
  expect(found).toMatchObject({ searchSubjects: { edges: [{ node: { code: '91430422MAX000015J', matchedBy: 'FORMER_NAME' } }] } });
});
