import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openPool, receiptKeys } from '@credit/db';
import { verifyReceiptFile, type PublishedKey } from '@credit/receipts';
import { createTestDatabase, type TestDatabase } from '../../../../tests/postgres/test-database.js';
import { takeIn } from '../testing/register-mother.js';
import { startGateway, type RunningGateway } from '../testing/running-gateway.js';
import { CLAUSE, countyYear, FIRM, HOUSING, MARKET, penalty } from './assessment-mother.js';

/** A real office program; where there is none the run says so and CI requires it. */
const SOFFICE = process.env['TEST_SOFFICE'];
const PDFTOTEXT = process.env['TEST_PDFTOTEXT'];
const withPrograms = SOFFICE === undefined || PDFTOTEXT === undefined ? describe.skip : describe;
const FILE = `__typename ... on AssessmentFile { number year state from until asOf closedOn digest formula { id points } departments { id name rank score sql indicators { id points earned numerator denominator sql } figures { id name value sql } } notAssessed { name why } comments { organName said } } ... on AssessmentRefusal { reason }`;

interface Line {
  readonly id: string;
  readonly sql: string;
  readonly value?: number | null;
  readonly earned?: string | null;
}
interface Department {
  readonly id: string;
  readonly name: string;
  readonly rank: number | null;
  readonly score: string | null;
  readonly sql: string;
  readonly indicators: readonly (Line & { readonly points: number })[];
  readonly figures: readonly Line[];
}
interface File {
  readonly __typename: string;
  readonly state: string;
  readonly departments: readonly Department[];
  readonly notAssessed: readonly { readonly name: string }[];
  readonly comments: readonly object[];
  readonly reason?: string;
}

let database: TestDatabase;
let gateway: RunningGateway;
const folder = mkdtempSync(join(tmpdir(), 'credit-assessment-'));

beforeAll(async () => {
  database = await createTestDatabase();
  gateway = await startGateway(database, { CREDIT_TODAY: '2027-01-05' });
  await countyYear(gateway, database.ownerUrl);
}, 120_000);
afterAll(async () => {
  await gateway.stop();
  rmSync(folder, { recursive: true, force: true });
}, 30_000);

async function asked<T>(query: string, variables: object = {}, token: string = gateway.token): Promise<T> {
  const { data, errors } = await gateway.graphql(query, variables, token);
  if (errors) throw new Error(errors.map((e) => e.message).join('\n'));
  const [answer] = Object.values(Object(data));
  return Object(answer);
}
const assessment = (more = '', token?: string): Promise<File> => asked(`{ assessment(year: 2026${more}) { ${FILE} } }`, {}, token);
const close = (operator = '王主任', year = 2026): Promise<File> => asked(`mutation { closeYear(year: ${year}, operator: "${operator}") { ${FILE} } }`);
const comment = (said: string): Promise<File> => asked(`mutation ($input: AssessmentCommentInput!) { commentOnAssessment(input: $input) { ${FILE} } }`, { input: { year: 2026, organ: HOUSING, operator: '李经办', said } });
const closeMonth = (month: string): Promise<{ readonly __typename: string }> => asked(`mutation { closeMonth(month: "${month}", operator: "王主任") { __typename } }`);
const losses = (department: string): Promise<{ readonly losses: readonly object[] }> => asked(`{ assessmentLosses(year: 2026, department: "${department}") { ... on AssessmentLosses { losses { indicator month category reference count says } } } }`);

const differences = async (): Promise<readonly object[]> => (await asked<{ readonly differences: readonly object[] }>('{ assessmentDifferences(year: 2026) { ... on AssessmentDifferences { differences { department name was now } } } }')).differences;

async function download(format: string): Promise<Buffer> {
  const response = await fetch(`${gateway.url}/api/assessments/2026.${format}`, { headers: { authorization: `Bearer ${gateway.token}` } });
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

function department(file: File, id: string): Department {
  const found = file.departments.find((each) => each.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}
const values = ({ figures }: Department): unknown => Object.fromEntries(figures.map(({ id, value }) => [id, value]));
const earned = ({ indicators }: Department): unknown => Object.fromEntries(indicators.map(({ id, earned: points }) => [id, points]));

test('without a credential there is none, nor of a year that nobody assesses', async () => {
  expect((await assessment('', '')).__typename).toBe('CredentialNeeded');
  expect((await asked<File>(`{ assessment(year: 2025) { ${FILE} } }`)).reason).toContain('2025 年不评');
  expect((await asked<File>(`{ assessment(year: 2028) { ${FILE} } }`)).reason).toContain('year 应为');
  expect((await fetch(`${gateway.url}/api/assessments/2026.pdf`)).status).toBe(401);
});

test('a draft counts what departments did in the months that count', async () => {
  const draft = await assessment();
  expect(draft).toMatchObject({ state: 'draft', from: '2026-11', until: '2026-12', asOf: '2026-12-31', closedOn: null });
  expect(values(department(draft, MARKET))).toMatchObject({ accepted: 4, 'accepted-with-warning': 2, 'on-time': 3, late: 2, 'clauses-due': 2, 'clauses-answered': 1, 'steps-due': 2, 'steps-in-time': 1, sampled: 0 });
  expect(earned(department(draft, MARKET))).toMatchObject({ 'assessed-compliance': '20.00', 'assessed-timeliness': '12.00', 'assessed-truthfulness': null, 'assessed-clauses': '5.00', 'assessed-joint-measures': '5.00' });
  expect(values(department(draft, HOUSING))).toMatchObject({ quarantined: 1, sampled: 2, 'found-reported': 1, 'steps-due': 0 });
  expect(earned(department(draft, HOUSING))).toMatchObject({ 'assessed-compliance': '0.00', 'assessed-truthfulness': '5.00', 'assessed-joint-measures': null });
});

test('places are those of departments by their scores, and who is nobody today has none', async () => {
  const { departments, notAssessed } = await assessment();
  const ranks = departments.map(({ rank }) => rank ?? Infinity);
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  const scores = departments.flatMap(({ score }) => (score === null ? [] : [Number(score)]));
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  expect(notAssessed.length).toBeGreaterThan(0);
});

test('lost points open down to cells, cases, clauses and tasks', async () => {
  const market = (await losses(MARKET)).losses;
  expect(market).toEqual(expect.arrayContaining([
    { indicator: 'assessed-timeliness', month: '2026-12', category: 'administrative-penalty', reference: null, count: 2, says: '迟报的行' },
    { indicator: 'assessed-clauses', month: null, category: null, reference: CLAUSE, count: 1, says: expect.any(String) },
    { indicator: 'assessed-joint-measures', month: null, category: null, reference: '1', count: 1, says: expect.any(String) },
  ]));
  expect(market.filter((each) => Object(each).indicator === 'assessed-joint-measures')).toHaveLength(1);
  const silent = market.filter((each) => Object(each).indicator === 'assessed-coverage').length;
  const { due, answered } = Object(values(department(await assessment(), MARKET)));
  expect(silent).toBe(due - answered);
  expect((await losses(HOUSING)).losses).toContainEqual({ indicator: 'assessed-truthfulness', month: '2026-11', category: 'administrative-penalty', reference: 'K-20261120-000001', count: 1, says: expect.any(String) });
});

test('as of a past day the same comes out, whatever came in later', async () => {
  const before = await assessment(', asOf: "2026-11-20"');
  expect(before).toMatchObject({ state: 'as-of', asOf: '2026-11-20' });
  expect(values(department(before, MARKET))).toMatchObject({ late: 0, 'clauses-due': 0, 'steps-due': 1, 'steps-in-time': 1 });
  expect(values(department(before, HOUSING))).toMatchObject({ sampled: 0 });
  await takeIn({ item: 'administrative-penalty', organ: MARKET, receivedOn: '2026-11-25', rows: [penalty(7)], limit: 20 }, gateway.platform);
  expect(await assessment(', asOf: "2026-11-20"')).toEqual(before);
  expect(values(department(await assessment(', asOf: "2026-11-25"'), MARKET))).toMatchObject({ late: 1 });
});

test('departments comment on the draft; it is not final before its months are', async () => {
  expect((await comment('12 月的迟报是系统停机所致')).comments).toEqual([{ organName: '衡南县住房和城乡建设局', said: '12 月的迟报是系统停机所致' }]);
  expect((await close(' ')).reason).toContain('经办人');
  expect((await close('王主任', 2027)).reason).toContain('还没有过完');
  expect((await close()).reason).toContain('2026-11、2026-12 还没有关账');
  for (const month of ['2026-11', '2026-12']) expect((await closeMonth(month)).__typename).toBe('BulletinFile');
});

test('final, every count, every point and every score comes again by its plain statement', async () => {
  const closed = await close();
  expect(closed).toMatchObject({ state: 'closed', closedOn: '2027-01-05' });
  const pool = openPool(database.appUrl, { max: 1 });
  for (const { figures, indicators, score, sql } of closed.departments) {
    for (const { id, sql: of, value, earned: points } of [...figures, ...indicators, { id: 'score', sql, earned: score }]) {
      const [row] = (await pool.query<Readonly<Record<string, unknown>>>(of)).rows;
      const [now = null] = Object.values(row ?? {});
      expect([id, of, now === null ? null : String(now)]).toEqual([id, of, value === undefined ? (points ?? null) : value === null ? null : String(value)]);
    }
  }
  await pool.end();
}, 120_000);

test('a final assessment is not made again and takes no comment', async () => {
  expect((await close()).reason).toBe('2026 年的评价已经定稿');
  expect((await comment('迟到的意见')).reason).toContain('已经定稿');
});

test('the signed file is genuine, one altered byte is found', async () => {
  const signed = await download('json');
  const keys: readonly PublishedKey[] = (await receiptKeys(gateway.platform.store.pool)).map((key) => ({ ...key }) as PublishedKey);
  expect(verifyReceiptFile(signed, keys)).toMatchObject({ is: 'genuine', number: 'P-2026' });
  const altered = Buffer.from(signed);
  altered.writeUInt8(altered.readUInt8(300) ^ 1, 300);
  expect(verifyReceiptFile(altered, keys).is).not.toBe('genuine');
});

test('an indicator of which there was nothing to judge is shown where there is something now, with what the statements give', async () => {
  const pool = openPool(database.ownerUrl, { max: 1 });
  const [housing] = gateway.platform.catalogue.organs.get(HOUSING)?.succeeds ?? [];
  await pool.query(
    `with made as (insert into credit.measure_task (subject_id, key, episode, department, listing, measure, notified_on, state, due, seq) select id, 'm', 1, $1, '{}', '{}', '2026-12-01', 'notified', '2026-12-08', 1 from credit.subject where code = $2 returning id)
     insert into credit.measure_task_act (task_id, seq, act, state, due, done_on, written_on) select id, 1, 'notify', 'notified', '2026-12-08', '2026-12-01', '2026-12-01' from made`, [housing, FIRM.code]);
  const { departments } = await assessment();
  const signed = departments.find(({ id }) => id === HOUSING);
  const { rows } = await pool.query<{ score: string }>(signed?.sql ?? '');
  await pool.end();
  expect(await differences()).toEqual([
    { department: '衡南县住房和城乡建设局', name: '到期的联合奖惩步骤', was: '0', now: '1' },
    { department: '衡南县住房和城乡建设局', name: '联合奖惩', was: null, now: '0.00' },
    { department: '衡南县住房和城乡建设局', name: '得分', was: signed?.score, now: rows[0]?.score },
  ]);
});

test('what comes afterwards leaves the signed points as they were; the difference is shown', async () => {
  const before = await assessment();
  await takeIn({ item: 'administrative-penalty', organ: MARKET, receivedOn: '2026-12-30', rows: [penalty(9)], limit: 20 }, gateway.platform);
  expect(await assessment()).toEqual(before);
  expect(await differences()).toEqual(expect.arrayContaining([
    { department: '衡南县市场监督管理局', name: '迟报', was: '3', now: '4' },
    { department: '衡南县市场监督管理局', name: '报送及时', was: '10.00', now: '8.57' },
  ]));
});

withPrograms('in an office program', () => {
  test.each(['docx', 'xlsx', 'pdf'])('the %s opens with all Chinese text and all tables', async (format) => {
    const path = join(folder, `assessment.${format}`);
    writeFileSync(path, await download(format));
    if (format !== 'pdf') {
      const profile = pathToFileURL(join(folder, 'profile')).href;
      execFileSync(SOFFICE ?? '', [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, path], { stdio: 'ignore' });
    }
    const text = execFileSync(PDFTOTEXT ?? '', ['-layout', join(folder, 'assessment.pdf'), '-'], { encoding: 'utf8', maxBuffer: 1 << 27 }).replace(/\s/g, '');
    const { departments } = await assessment();
    const always = ['衡南县社会信用体系建设年度工作绩效评价（2026年）', '一、评价办法', '报送覆盖', '联合奖惩', '12月的迟报是系统停机所致', '六、定稿以后的变化', ...departments.map(({ name }) => name)];
    for (const words of [...always, ...(format === 'xlsx' ? ['应报未报', 'selectcount(*)fromcredit.submission'] : [])]) expect(text).toContain(words);
  }, 120_000);
});

test('every look and every act is written down', async () => {
  const actions = (await gateway.auditLog()).map(({ action }) => action);
  expect(actions).toEqual(expect.arrayContaining(['assessment.look', 'assessment.comment', 'assessment.close', 'assessment.file']));
});
