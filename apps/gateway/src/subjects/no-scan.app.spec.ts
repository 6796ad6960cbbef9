import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { createTestDatabase, type TestDatabase } from '../../../../tests/postgres/test-database.js';
import { unheldIdentityNumber, unheldUscc } from '../testing/codes-mother.js';
import { makeFindable } from '../testing/findable.js';
import { analyse, fillAccounts, fillDesk, fillRegister, readSoFar, type ReadSoFar } from '../testing/large-register.js';
import { takeIn } from '../testing/register-mother.js';
import { listingRow, penaltyRow, registrationRow } from '../testing/rows-mother.js';
import { startGateway, type RunningGateway } from '../testing/running-gateway.js';
import { TestBrowser } from '../testing/test-browser.js';

const ORGAN = unheldUscc(9, '11');
const FIRM = { code: unheldUscc(1), name: '某某测试食品有限公司' };
const SIZE = 20_000;
/** Asked so often, a statement has been planned once and for all, if it ever is. */
const TIMES = 7;
/** A question may read so much of a table by its indexes. */
const PART = 1 / 20;

let database: TestDatabase;
let gateway: RunningGateway;
let receipt: string;
let checkReceipt: string;
let watch: string;

beforeAll(async () => {
  database = await createTestDatabase();
  await fillRegister(database.ownerUrl, SIZE);
  await fillAccounts(database.ownerUrl, SIZE);
  gateway = await startGateway(database);
  await makeFindable(gateway.platform);
  await analyse(database.ownerUrl, 'credit.search_document');
  const { vault } = gateway.platform.store;
  await fillDesk(database.ownerUrl, { count: SIZE, draft: vault.seal(JSON.stringify({ category: 'administrative-penalty', fields: {} })) });
  await takeIn({ item: 'business-registration', organ: ORGAN, receivedOn: '2026-01-05', rows: [registrationRow(FIRM)] }, gateway.platform);
  ({ receipt } = await takeIn({ item: 'administrative-penalty', organ: ORGAN, receivedOn: '2026-06-10', rows: [penaltyRow(FIRM, ORGAN)] }, gateway.platform));
  checkReceipt = await checked();
  watch = await begun();
}, 300_000);
afterAll(() => gateway.stop());

/** Growing tables that were read from end to end, or of which a large part was read by an index, while the work was done. */
async function scannedBy(work: () => Promise<unknown>): Promise<readonly string[]> {
  const before = await readByNow();
  await work();
  const after = await readByNow();
  return [...after].flatMap(([table, { scans, entries, rows }]) => {
    const earlier = before.get(table);
    if (scans > (earlier?.scans ?? 0)) return [table];
    const read = entries - (earlier?.entries ?? 0);
    return read > TIMES * Math.max(100, rows * PART) ? [`${table}: ${read} entries`] : [];
  });
}

/** A connection hands in what it has read when it is asked to; left alone it may keep it to itself for ten seconds. */
async function readByNow(): Promise<ReadonlyMap<string, ReadSoFar>> {
  const { pool } = gateway.platform.store;
  // A round of watches holds one connection and needs another: with none left both would wait for each other.
  const all = Array.from({ length: pool.options.max - 2 }, () => pool.connect());
  for (const client of await Promise.all(all)) {
    await client.query('select pg_stat_force_next_flush()');
    client.release();
  }
  return readSoFar(database.ownerUrl);
}

async function answered(query: string): Promise<Readonly<Record<string, object>>> {
  const { data, errors } = await gateway.graphql(query, {}, gateway.token);
  if (errors) throw new Error(errors.map((e) => e.message).join('\n'));
  return Object(data);
}

async function checked(): Promise<string> {
  const { checkSubjects } = await answered(`mutation { checkSubjects(input: {scenario: "bidding", purpose: "测", subjects: [{code: "${FIRM.code}"}]}) { ... on Check { receipt } } }`);
  return String(Object(checkSubjects).receipt);
}

async function begun(): Promise<string> {
  const { beginWatch } = await answered(`mutation { beginWatch(input: {receipt: "${checkReceipt}", until: "2027-01-01", operator: "测", organ: "${ORGAN}"}) { ... on WatchFile { number } ... on WatchRefusal { reason } } }`);
  const { number, reason } = Object(beginWatch);
  if (typeof number !== 'string') throw new Error(String(reason));
  return number;
}

test('a scan is noticed', async () => {
  expect(await scannedBy(() => gateway.platform.store.pool.query('select count(township) from credit.subject'))).toEqual(['subject']);
}, 30_000);

test('a table read from end to end by an index is noticed', async () => {
  const read = 'select count(code) from (select code from credit.subject order by id offset 0) s';
  expect(await scannedBy(async () => {
    for (let i = 0; i < TIMES; i += 1) await gateway.platform.store.pool.query(`set enable_seqscan = off; ${read}; reset enable_seqscan`);
  })).toEqual([expect.stringMatching(/^subject: \d+ entries$/)]);
}, 30_000);

test('taking rows in and making them findable scans nothing that grows', async () => {
  expect(await scannedBy(async () => {
    await takeIn({ item: 'business-registration', organ: ORGAN, receivedOn: '2026-01-06', rows: [registrationRow(FIRM, { DJ_ZT: '歇业' }), registrationRow({ code: unheldUscc(2), name: '某某测试建材有限公司' })] }, gateway.platform);
    await takeIn({ item: 'administrative-penalty', organ: ORGAN, receivedOn: '2026-06-10', rows: [
      penaltyRow(FIRM, ORGAN, { CF_WSH: '某市监罚〔2026〕2号' }),
      penaltyRow({ code: '', name: FIRM.name }, ORGAN, { CF_WSH: '某市监罚〔2026〕3号' }),
      penaltyRow({ code: '', name: '某某' }, ORGAN, { CF_WSH: '某市监罚〔2026〕4号', CF_XDR_LB: '自然人', CF_XDR_ZJHM: unheldIdentityNumber('18900101') }),
    ] }, gateway.platform);
    await takeIn({ item: 'dishonest-judgment-debtor', organ: ORGAN, receivedOn: '2026-06-10', rows: [listingRow(FIRM)] }, gateway.platform);
    await takeIn({ item: 'administrative-penalty', organ: ORGAN, receivedOn: '2026-06-12', operation: 'correct', rows: [penaltyRow(FIRM, ORGAN, { CF_WSH: '某市监罚〔2026〕2号', CZLX: '撤销', GZYY: '测' })] }, gateway.platform);
    await makeFindable(gateway.platform);
  })).toEqual([]);
}, 60_000);

/** One or more examples of each question that the gateway answers. */
const ASKED: Readonly<Record<string, readonly (() => string)[]>> = {
  subject: [
    () => `{ subject(code: "${FIRM.code}") { ... on Subject { code records { id } } } }`,
    () => `{ subject(code: "${FIRM.code}", asOf: "2026-06-10") { ... on Subject { code records { id } } } }`,
  ],
  hiddenRecords: [() => `{ hiddenRecords(code: "${FIRM.code}", viewer: {kind: ORGAN, organ: "${ORGAN}", operator: "测", purpose: "测"}) { __typename } }`],
  giveAuthorisation: [() => `mutation { giveAuthorisation(input: {code: "${FIRM.code}", granteeKind: ORGANISATION, grantee: "${ORGAN}", purpose: "测"}) { ... on Authorisation { number } } }`],
  confirmGuardian: [() => `mutation { confirmGuardian(input: {ward: "${unheldIdentityNumber('20150101')}", guardian: "${unheldIdentityNumber('18900101')}", document: "测"}) { __typename } }`],
  endGuardianship: [() => `mutation { endGuardianship(input: {ward: "${unheldIdentityNumber('20150101')}", guardian: "${unheldIdentityNumber('18900101')}", document: "测"}) { __typename } }`],
  revokeAuthorisation: [() => `mutation { revokeAuthorisation(number: "A-20250101-000100", code: "${FIRM.code}") { __typename } }`],
  authorisations: [() => `{ authorisations(code: "${FIRM.code}", first: 5) { nodes { number uses { at } } } }`, () => `{ authorisations(code: "${FIRM.code}", after: "A-20990101-000001") { nodes { number } } }`],
  receivedAuthorisations: [() => '{ receivedAuthorisations(by: ORGANISATION, first: 5) { nodes { number } } }', () => '{ receivedAuthorisations(by: ACCOUNT) { nodes { number } } }'],
  searchSubjects: [
    () => '{ searchSubjects(text: "衡南县云集镇测试食品有限公司") { total edges { node { code } } } }',
    () => '{ searchSubjects(text: "测") { total } two: searchSubjects(text: "测算") { total } form: searchSubjects(text: "公司") { total } }',
    () => '{ searchSubjects(text: "无") { total } two: searchSubjects(text: "无此") { total } }',
    () => `{ searchSubjects(text: "cesuan") { total } again: searchSubjects(text: "${FIRM.code.slice(1)}") { total } }`,
    () => '{ searchSubjects(text: "测算", sector: "taxation", noticesSince: "2026-01-01", kind: ENTERPRISE) { total } }',
  ],
  suggestSubjects: [() => '{ suggestSubjects(text: "测") { code } }', () => '{ suggestSubjects(text: "cs") { code } }'],
  publicNotices: [
    () => '{ publicNotices(kind: PENALTY) { edges { node { id } } } }',
    () => '{ publicNotices(kind: LICENCE, from: "2024-03-01", until: "2024-03-31") { edges { node { id } } } }',
    () => `{ publicNotices(kind: PENALTY, after: "${Buffer.from(`2026-03-01 ${'8'.repeat(32)}`).toString('base64url')}") { edges { node { id } } } }`,
  ],
  publicLists: [() => '{ publicLists { id organisations } }'],
  publicList: [() => '{ publicList(id: "dishonest-judgment-debtor", first: 5) { ... on PublicListPage { members { edges { node { id } } } } } }'],
  catalogue: [() => '{ catalogue { __typename } }'],
  submission: [() => `{ submission(receipt: "${receipt}") { ... on Submission { state dataRows } } }`],
  submissions: [
    () => '{ submissions(first: 5) { ... on SubmissionPage { nodes { receipt } } } }',
    () => `{ submissions(organ: "${ORGAN}", first: 5, toMend: true) { ... on SubmissionPage { nodes { receipt } } } }`,
    () => `{ submissions(first: 5, after: "${receipt}") { ... on SubmissionPage { nodes { receipt } } } }`,
  ],
  submissionReport: [() => `{ submissionReport(receipt: "${receipt}", outcome: "rejected", first: 5) { ... on SubmissionReport { sums { rows } rows { row } } } }`],
  quarantineEntry: [() => '{ quarantineEntry(id: "15000") { ... on QuarantineFile { entry { id } decisions { seq } } } }'],
  quarantine: [
    () => '{ quarantine(first: 5) { edges { node { id } } } }',
    () => '{ quarantine(state: DISMISSED, first: 5, after: "15000") { edges { node { id } } } }',
    () => `{ quarantine(receipt: "${receipt}") { edges { node { id } } } }`,
  ],
  checkReceipt: [() => `{ checkReceipt(number: "${checkReceipt}") { ... on CheckReceipt { number laterChanges { category } } } }`],
  checkScenarios: [() => '{ checkScenarios { id } }'],
  checkReceipts: [
    () => '{ checkReceipts(first: 5) { __typename } }',
    () => `{ checkReceipts(organ: "${ORGAN}", since: "2025-01-01", text: "测", after: "C-20250105-9000") { __typename } }`,
  ],
  replayReceipt: [() => `{ replayReceipt(number: "${checkReceipt}") { ... on ReceiptReplay { same } } }`],
  touchedReceipts: [() => '{ touchedReceipts(since: "2026-01-01", first: 5) { __typename } }', () => `{ touchedReceipts(organ: "${ORGAN}") { __typename } }`],
  measureTasks: [
    () => '{ measureTasks { __typename } }',
    () => `{ measureTasks(filter: {organ: "${ORGAN}", overdue: true}) { __typename } }`,
    () => `{ measureTasks(filter: {listedBy: "${ORGAN}"}) { __typename } }`,
    () => `{ measureTasks(filter: {code: "${FIRM.code}"}, after: "9") { __typename } }`,
  ],
  measureTask: [() => '{ measureTask(id: "1") { __typename } }'],
  actOnMeasureTask: [() => `mutation { actOnMeasureTask(input: {task: "1", act: "accept", organ: "${ORGAN}", operator: "测"}) { __typename } }`],
  watches: [() => '{ watches { nodes { number } } }', () => `{ watches(organ: "${ORGAN}") { nodes { number } } }`],
  watchEvents: [() => `{ watchEvents(organ: "${ORGAN}") { nodes { id } } }`],
  watch: [() => `{ watch(number: "${watch}") { ... on WatchFile { subjects { code } } } }`],
  beginWatch: [() => `mutation { beginWatch(input: {receipt: "${checkReceipt}", until: "2027-01-01", operator: "测", organ: "${ORGAN}"}) { ... on WatchFile { number } } }`],
  lookAtWatch: [() => `mutation { lookAtWatch(number: "${watch}") { ... on WatchFile { number } } }`],
  endWatch: [() => 'mutation { endWatch(number: "W-20250105-000001", operator: "测", reason: "测") { __typename } }'],
  coverage: [() => '{ coverage { total { submissions } cells { state } } }', () => '{ coverage(month: "2025-01") { departments { id silent } } }'],
  coverageCell: [() => '{ coverageCell(month: "2025-01", department: "11430422MBX001011P", category: "administrative-penalty", after: "1000500") { __typename } }'],
  coverageRows: [() => `{ coverageRows(receipt: "${receipt}", outcome: "accepted") { __typename } }`],
  coverageTrend: [() => '{ coverageTrend(months: 3) { month } }'],
  spotChecks: [() => '{ spotChecks { __typename } }', () => `{ spotChecks(month: "2026-06", organ: "${ORGAN}", after: "K-20260601-000001") { __typename } }`],
  spotCheck: [() => '{ spotCheck(number: "K-20260601-000001") { __typename } }'],
  drawSpotCheck: [() => 'mutation { drawSpotCheck(input: {organ: "11430422MBX001011P", category: "administrative-penalty", from: "2026-06-01", until: "2026-06-02", cases: ["某市监罚〔2026〕1号", "测2"], size: 1, operator: "测"}) { __typename } }'],
  judgeSpotCheckCase: [() => 'mutation { judgeSpotCheckCase(input: {number: "K-20260601-000001", case: 1, result: "reported", operator: "测"}) { __typename } }'],
  closeMonth: [() => 'mutation { closeMonth(month: "2025-02", operator: "测") { __typename } }'],
  commentOnAssessment: [() => `mutation { commentOnAssessment(input: {year: 2025, organ: "${ORGAN}", said: "测", operator: "测"}) { __typename } }`],
  recordGap: [() => `{ recordGap(rule: "safety-licensed-uninspected", organ: "${ORGAN}") { __typename } }`],
  remindOverdue: [() => 'mutation { remindOverdue(said: "测", operator: "测") { __typename } }'],
  taskForces: [() => '{ taskForces { __typename } }'],
  commentOnBulletin: [() => `mutation { commentOnBulletin(input: {month: "2026-10", organ: "${ORGAN}", said: "测", operator: "测"}) { __typename } }`],
  creditUse: [() => '{ creditUse { __typename } }', () => `{ creditUse(month: "2026-06", months: 6, organ: "${ORGAN}") { __typename } }`],
  relatedByName: [() => `{ relatedByName(code: "${FIRM.code}") { code } }`, () => '{ relatedByName(code: "11430422MBX001011P") { code } }'],
  rights: [() => '{ rights { id } }'],
  obligationSections: [() => '{ obligationSections { id clauses } }'],
  obligations: [() => '{ obligations(filter: {section: "2.3"}) { total } }'],
  obligation: [() => '{ obligation(id: "2.3.1.1-a") { __typename } }'],
  reportOnObligation: [() => `mutation { reportOnObligation(input: {clause: "2.3.1.1-a", organ: "${ORGAN}", said: "测", operator: "测"}) { __typename } }`],
  actOnObligation: [() => 'mutation { actOnObligation(input: {clause: "2.3.1.1-a", act: "set-due", dueOn: "2026-12-01", operator: "测"}) { __typename } }'],
  decideQuarantine: [() => 'mutation { decideQuarantine(input: {entry: "19990", decision: DISMISS, operator: "测"}) { __typename } }'],
  undoQuarantineDecision: [() => 'mutation { undoQuarantineDecision(entry: "19990", operator: "测") { __typename } }'],
  checkSubjects: [
    () => `mutation { checkSubjects(input: {scenario: "bidding", purpose: "测", subjects: [{code: "${FIRM.code}"}, {name: "${FIRM.name}"}, {code: "${unheldUscc(77)}"}]}) { ... on Check { receipt } } }`,
  ],
};

/** Today by the clock, in Asia/Shanghai: events are written by it. */
function day(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
}

/** Questions of people who have signed in: the operator's credential is refused them. */
const ASKED_BY_PEOPLE: Readonly<Record<string, readonly (readonly [account: string, query: string])[]>> = {
  me: [['clerk-market', '{ me { name } }'], ['citizen', '{ me { name } }']],
  myFiles: [['citizen', '{ myFiles { __typename } }'], ['representative', '{ myFiles { __typename } }']],
  looks: [['citizen', '{ looks(first: 5) { __typename } }']],
  accounts: [['security-administrator', '{ accounts(first: 5, after: "15000") { __typename } }']],
  account: [['security-administrator', '{ account(id: "15000") { __typename } }']],
  auditEvents: [['audit-administrator', '{ auditEvents(filter: {from: "2026-01-01", until: "2026-01-31", who: "测"}) { __typename } }'], ['audit-administrator', `{ auditEvents(filter: {from: "${day()}", until: "${day()}"}, first: 5) { __typename } }`]],
  auditChain: [['audit-administrator', '{ auditChain { __typename } }']],
  proveAudit: [['audit-administrator', 'mutation { proveAudit { __typename } }']],
  keys: [['system-administrator', '{ keys { __typename } }']],
  changeRole: [['security-administrator', 'mutation { changeRole(input: {account: "15000", role: REVIEWER, give: true, reason: "测"}) { __typename ... on Account { id } } }']],
  closeAccount: [['security-administrator', 'mutation { closeAccount(input: {account: "15002", close: true, reason: "测"}) { __typename ... on Account { id } } }']],
  moveAccount: [['security-administrator', 'mutation { moveAccount(input: {account: "15001", organ: "11430422MBX001011P", reason: "测"}) { __typename ... on Account { id } } }']],
  quarantine: [['clerk-market', '{ quarantine(first: 5) { edges { node { id } } } }']],
  submissions: [['clerk-market', '{ submissions(first: 5) { ... on SubmissionPage { nodes { receipt } } } }'], ['clerk-market', '{ submissions(first: 5, toMend: true) { ... on SubmissionPage { nodes { receipt } } } }']],
};

/** Questions about the whole register, asked by those who make the rules. */
const WHOLE_REGISTER = ['tryRules'];
/** A month's bulletin and a year's assessment are worked out from all that was received in them. */
const WHOLE_MONTH = ['bulletin', 'assessment', 'assessmentLosses', 'assessmentDifferences', 'closeYear'];

test('every question of the schema has an example', () => {
  const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
  const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) => Object.keys(type?.getFields() ?? {}));
  expect([...new Set([...Object.keys(ASKED), ...Object.keys(ASKED_BY_PEOPLE), ...WHOLE_REGISTER, ...WHOLE_MONTH])].sort()).toEqual(fields.sort());
});

test.each(Object.entries(ASKED).flatMap(([name, examples]) => examples.map((query) => [name, query] as const)))(
  '%s scans nothing that grows',
  async (_, query) => {
    expect(await scannedBy(async () => {
      for (let i = 0; i < TIMES; i += 1) await answered(query());
    })).toEqual([]);
  },
  60_000,
);

test.each([() => `/api/submissions/${receipt}`, () => '/metrics', () => '/health/ready', () => `/verify/${checkReceipt}?digest=${'0'.repeat(64)}`, () => `/api/receipts/${checkReceipt}.pdf`])(
  'over REST: %s scans nothing that grows',
  async (path) => {
    expect(await scannedBy(async () => {
      for (let i = 0; i < TIMES; i += 1) {
        const response = await fetch(gateway.url + path(), { headers: { authorization: `Bearer ${gateway.token}` } });
        if (!response.ok) throw new Error(`${path()}: ${response.status}`);
      }
    })).toEqual([]);
  },
  60_000,
);

test.each(Object.entries(ASKED_BY_PEOPLE).flatMap(([name, examples]) => examples.map(([account, query]) => [name, account, query] as const)))(
  '%s, asked by %s, scans nothing that grows, nor does signing in',
  async (_, account, query) => {
    const browser = new TestBrowser(gateway.url);
    expect(await scannedBy(async () => {
      expect(await browser.signIn(account, { secondFactor: true })).toBe('/me');
      for (let i = 0; i < TIMES; i += 1) {
        const { errors } = await browser.graphql(query);
        if (errors) throw new Error(errors.map((e) => e.message).join('\n'));
      }
    })).toEqual([]);
  },
  60_000,
);
