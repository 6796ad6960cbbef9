import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CATALOGUE_DATA } from '@credit/catalogue';
import { openPool } from '@credit/db';
import { createTestDatabase, type TestDatabase } from '../../../../tests/postgres/test-database.js';
import { unheldIdentityNumber, unheldUscc } from '../testing/codes-mother.js';
import { takeIn } from '../testing/register-mother.js';
import { registrationRow } from '../testing/rows-mother.js';
import { startGateway, type RunningGateway } from '../testing/running-gateway.js';

const SENDER = unheldUscc(9, '11');
const DEBTOR = { code: unheldUscc(1), name: '某某测试建设有限公司' };
const ENDED = { code: unheldUscc(2), name: '某某测试商贸有限公司' };
const CLEAN = { code: unheldUscc(3), name: '某某测试食品有限公司' };
const PERSON = '某甲乙';

const listing = (party: { readonly code: string; readonly name: string }, more: Readonly<Record<string, string>> = {}) => ({
  MD_MC: party.name, MD_LX: '法人或其他组织', MD_SHXYM: party.code, MD_WSH: '（2026）测0422执1号', MD_SY: '有履行能力而拒不履行', MD_YJ: '《中华人民共和国民事诉讼法》第二百六十六条',
  MD_LRRQ: '2026-01-05', MD_YXQZ: '2028-01-05', MD_FY: '某县人民法院', MD_ZT: '公布中', ...more,
});

const MEASURES = readFileSync(join(CATALOGUE_DATA, 'national-measures.yaml'), 'utf8');
const EXCLUSION = `triggers: [dishonest-judgment-debtor, major-tax-violation, procurement-serious-violation]`;
const WITHOUT_DEBTORS = `triggers: [major-tax-violation, procurement-serious-violation]`;

/** The measures with some text of 拒绝参加政府采购活动 replaced. */
function edited(text: string, by: string): { readonly name: string; readonly text: string } {
  const at = MEASURES.indexOf(text, MEASURES.indexOf('id: procurement-exclusion'));
  expect(at).toBeGreaterThan(0);
  return { name: 'national-measures.yaml', text: MEASURES.slice(0, at) + by + MEASURES.slice(at + text.length) };
}

let database: TestDatabase;
let gateway: RunningGateway;

beforeAll(async () => {
  database = await createTestDatabase();
  gateway = await startGateway(database);
  const from = { organ: SENDER, receivedOn: '2026-10-05' };
  await takeIn({ item: 'business-registration', ...from, rows: [DEBTOR, ENDED, CLEAN].map((party) => registrationRow(party)) }, gateway.platform);
  const person = { MD_MC: PERSON, MD_LX: '自然人', MD_SHXYM: unheldIdentityNumber('18800101'), MD_WSH: '（2026）测0422执3号' };
  await takeIn({
    item: 'dishonest-judgment-debtor', ...from,
    rows: [listing(DEBTOR), listing(ENDED, { MD_WSH: '（2024）测0422执2号', MD_LRRQ: '2024-10-31', MD_YXQZ: '2026-10-31' }), listing(DEBTOR, person)],
  }, gateway.platform);
}, 60_000);
afterAll(() => gateway.stop());

async function attempt(body: object, token = gateway.token) {
  const headers: Record<string, string> = { 'content-type': 'application/json', ...(token === '' ? {} : { authorization: `Bearer ${token}` }) };
  const response = await fetch(`${gateway.url}/api/rules/try`, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: response.status, body: Object(await response.json()) };
}

/** How many rows each table has, but the log of looks. */
async function everything(): Promise<unknown> {
  const pool = openPool(database.ownerUrl, { max: 1 });
  const { rows: tables } = await pool.query<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'credit' and tablename <> 'audit_event' order by 1`);
  const counts: [string, unknown][] = [];
  for (const { name } of tables) counts.push([name, (await pool.query(`select count(*), max(xmin::text::bigint) from credit."${name}"`)).rows[0]]);
  await pool.end();
  return counts;
}

test('a measure that no longer rests on a list is lost by those on it: how many, which, why; persons are counted and not named', async () => {
  const { status, body } = await attempt({ files: [edited(EXCLUSION, WITHOUT_DEBTORS)], scenario: 'government-procurement' });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    day: '2026-11-02', scenario: 'government-procurement', files: ['national-measures.yaml'], rules: { now: gateway.platform.catalogue.version }, searched: 3, affected: 2, persons: 1,
    measures: [{ id: 'procurement-exclusion', name: '拒绝参加政府采购活动', polarity: 'penalty', now: 2, tried: 0, gained: 0, lost: 2, changed: 0 }],
    rows: [{ code: DEBTOR.code, name: DEBTOR.name, gained: [], changed: [], lost: [{ id: 'procurement-exclusion', duty: 'must', because: [{ name: '失信被执行人名单', documentNo: '（2026）测0422执1号', authority: '某县人民法院' }] }] }],
    hasNextPage: false,
  });
  expect(body.rules.tried).not.toBe(body.rules.now);
  expect(JSON.stringify(body)).not.toContain(PERSON);
});

test('a measure that is extended is gained, one that asks something else is changed', async () => {
  const [may, wider] = [edited('duty: must', 'duty: may'), edited(EXCLUSION, WITHOUT_DEBTORS)];
  expect((await attempt({ files: [may], scenario: 'government-procurement' })).body).toMatchObject({
    affected: 2, measures: [{ id: 'procurement-exclusion', now: 2, tried: 2, gained: 0, lost: 0, changed: 2 }], rows: [{ code: DEBTOR.code, changed: [{ duty: 'may' }] }],
  });
  expect((await attempt({ files: [edited(`scenarios: [government-procurement]`, 'scenarios: [government-procurement, inspection]')], scenario: 'inspection' })).body).toMatchObject({
    affected: 2, measures: [{ id: 'procurement-exclusion', gained: 2, lost: 0 }], rows: [{ gained: [{ because: [{}] }] }],
  });
  expect((await attempt({ files: [wider], scenario: 'inspection' })).body).toMatchObject({ affected: 0, measures: [], rows: [] });
});

test('the rules in force, sent as they are, change nothing', async () => {
  expect((await attempt({ files: [{ name: 'national-measures.yaml', text: MEASURES }] })).body).toMatchObject({ files: [], affected: 0, measures: [], rows: [], searched: 3 });
});

test('as of a past day: with the editions of that day, on what was known then', async () => {
  const from = MEASURES.slice(MEASURES.indexOf('id: procurement-exclusion'));
  const edition = from.slice(from.indexOf(`      - from: '2016-08-01'`), from.indexOf('    county_measures'));
  const two = edition.replace('until: null', `until: '2026-10-31'`) + edition.replace('2016-08-01', '2026-11-01').replace(EXCLUSION, WITHOUT_DEBTORS);
  const on = async (day: string) => (await attempt({ files: [edited(edition, two)], scenario: 'government-procurement', day })).body;
  expect(await on('2026-10-31')).toMatchObject({ day: '2026-10-31', searched: 3, affected: 0, measures: [] });
  expect(await on('2026-11-01')).toMatchObject({ searched: 3, affected: 2, measures: [{ now: 2, lost: 2 }] });
  expect(await on('2026-10-04')).toMatchObject({ searched: 0, affected: 0 });
  expect((await attempt({ files: [edited(EXCLUSION, WITHOUT_DEBTORS)], scenario: 'government-procurement', day: '2026-10-31' })).body).toMatchObject({ affected: 3, measures: [{ now: 3, lost: 3 }] });
});

test('an installation’s own values are tried likewise', async () => {
  const text = `overrides:\n  - {file: deadlines.yaml, id: repair-accept, key: days, value: 17, basis: 原文核对, approvals: [{role: legal-office, on: '2026-12-01'}, {role: joint-meeting-office, on: '2026-12-02'}]}\n`;
  const { body } = await attempt({ overrides: text });
  expect(body).toMatchObject({ files: [], affected: 0 });
  expect(body.rules.tried).not.toBe(body.rules.now);
});

test('rows come page by page, counts are always of all', async () => {
  const [file] = [edited(EXCLUSION, WITHOUT_DEBTORS)];
  const asked = { files: [file], scenario: 'government-procurement', day: '2026-10-31' };
  const first = (await attempt({ ...asked, first: 1 })).body;
  expect(first).toMatchObject({ affected: 3, rows: [{}], hasNextPage: true });
  const second = (await attempt({ ...asked, first: 1, after: first.endCursor })).body;
  expect(second).toMatchObject({ affected: 3, rows: [{}], hasNextPage: false });
  expect([first.rows[0].code, second.rows[0].code].sort()).toEqual([DEBTOR.code, ENDED.code].sort());
});

test('rules that do not load are answered with each fault, its file and line', async () => {
  const { status, body } = await attempt({ files: [edited(EXCLUSION, 'triggers: [no-such-list]'), { name: 'nobody-asked.yaml', text: 'a: 1' }] });
  expect([status, body.faults]).toEqual([200, expect.arrayContaining([expect.objectContaining({ file: 'nobody-asked.yaml', message: '没有规则使用这个文件' })])]);
  const alone = (await attempt({ files: [edited(EXCLUSION, 'triggers: [no-such-list]')] })).body;
  expect(alone.faults).toEqual(expect.arrayContaining([expect.objectContaining({ file: 'national-measures.yaml', line: expect.any(Number), message: expect.stringContaining('no-such-list') })]));
});

test.each<[string, object, number, string]>([
  ['nothing', {}, 400, '请给出要试行的数据文件'],
  ['files that are none', { files: [{ name: 'a.yaml' }] }, 400, 'files'],
  ['a day that no calendar has', { files: [], overrides: '', day: '2026-02-30' }, 400, 'day'],
  ['a day to come', { files: [edited(EXCLUSION, WITHOUT_DEBTORS)], day: '2026-11-03' }, 422, '还没有到'],
  ['a scenario that there is none of', { overrides: '', scenario: 'shopping' }, 400, 'scenario'],
  ['more rows than a page has', { overrides: '', first: 1001 }, 400, 'first'],
])('is refused with %s', async (_what, body, status, words) => {
  const answer = await attempt(body);
  expect([answer.status, answer.body.error.message]).toEqual([status, expect.stringContaining(words)]);
});

test('nothing is written but the trace of the look, and nobody without a credential may look', async () => {
  const before = await everything();
  await attempt({ files: [edited(EXCLUSION, WITHOUT_DEBTORS)] });
  expect(await everything()).toEqual(before);
  expect(await gateway.auditLog()).toEqual(expect.arrayContaining([expect.objectContaining({ action: 'rules.try', operator: 'operator' })]));
  expect((await attempt({ files: [] }, '')).status).toBe(401);
  expect((await fetch(`${gateway.url}/api/rules/files`)).status).toBe(401);
});

test('says which files are in force, so that only others need be sent', async () => {
  const answer = Object(await (await fetch(`${gateway.url}/api/rules/files`, { headers: { authorization: `Bearer ${gateway.token}` } })).json());
  expect(answer).toMatchObject({ version: gateway.platform.catalogue.version });
  expect(answer.files).toContainEqual({ name: 'national-measures.yaml', sha256: createHash('sha256').update(MEASURES).digest('hex') });
  expect(answer.files.map(({ name }: { readonly name: string }) => name)).not.toContain('approvals.yaml');
});

test('is answered by GraphQL too, faults and refusals as answers', async () => {
  const TRY = `query ($input: TryRulesInput!) { tryRules(input: $input) { __typename ... on RulesTrial { affected persons nowVersion triedVersion measures { id lost } rows { code lost { id because { documentNo } } } pageInfo { hasNextPage } } ... on RulesFaults { faults { file line message } } ... on RulesRefusal { reason } } }`;
  const tried = async (input: object, token?: string) => Object((await gateway.graphql(TRY, { input }, token)).data).tryRules;
  expect(await tried({ files: [edited(EXCLUSION, WITHOUT_DEBTORS)], scenario: 'government-procurement' }, gateway.token)).toMatchObject({ affected: 2, persons: 1, measures: [{ id: 'procurement-exclusion', lost: 2 }], rows: [{ code: DEBTOR.code }], pageInfo: { hasNextPage: false } });
  expect(await tried({ files: [edited(EXCLUSION, 'triggers: [no-such-list]')] }, gateway.token)).toMatchObject({ __typename: 'RulesFaults', faults: expect.arrayContaining([expect.objectContaining({ file: 'national-measures.yaml' })]) });
  expect(await tried({ day: '2026-11-03', overrides: '' }, gateway.token)).toMatchObject({ __typename: 'RulesRefusal', reason: expect.stringContaining('还没有到') });
  expect(await tried({ overrides: '' })).toEqual({ __typename: 'CredentialNeeded' });
});
