import { openPool } from '@credit/db';
import { createTestDatabase, type TestDatabase } from '../../../../tests/postgres/test-database.js';
import { unheldIdentityNumber, unheldUscc } from '../testing/codes-mother.js';
import { takeIn } from '../testing/register-mother.js';
import { penaltyRow, registrationRow } from '../testing/rows-mother.js';
import { startGateway, type RunningGateway } from '../testing/running-gateway.js';

const MARKET = '11430422MBX001011P';
const HOUSING = '11430422MBX001038F';
const HEALTH = '11430422MBX001134Q';
const FIRM = { code: unheldUscc(1), name: '某某测试食品有限公司' };
const CELLS = '{ month asOf total { submissions silent } cells { department organ category expected assessed due dueOn overdue state silent says lastReceived submissions accepted onTime late } }';

let database: TestDatabase;
let gateway: RunningGateway;
let receipt: string;

beforeAll(async () => {
  database = await createTestDatabase();
  gateway = await startGateway(database, { CREDIT_TODAY: '2026-11-20' });
  await takeIn({ item: 'business-registration', organ: MARKET, receivedOn: '2026-10-05', rows: [registrationRow(FIRM)] }, gateway.platform);
  const person = { CF_WSH: '某市监罚〔2026〕9号', CF_XDR_LB: '自然人', CF_XDR_ZJHM: unheldIdentityNumber('18900101') };
  ({ receipt } = await takeIn({ item: 'administrative-penalty', organ: MARKET, receivedOn: '2026-11-03', rows: [penaltyRow(FIRM, MARKET), penaltyRow({ code: '', name: '某某' }, MARKET, person)] }, gateway.platform));
  await takeIn({ item: 'administrative-penalty', organ: HEALTH, receivedOn: '2026-11-03', rows: [penaltyRow(FIRM, HEALTH, { CF_WSH: '某卫罚〔2026〕1号' })] }, gateway.platform);
}, 120_000);
afterAll(() => gateway.stop());

async function asked(query: string, token?: string): Promise<Readonly<Record<string, unknown>>> {
  const { data, errors } = await gateway.graphql(query, {}, token);
  if (errors) throw new Error(errors.map((e) => e.message).join('\n'));
  return Object(data);
}

async function cellOf(department: string, category: string, month?: string): Promise<Record<string, unknown>> {
  const { coverage } = await asked(`{ coverage${month === undefined ? '' : `(month: "${month}")`} ${CELLS} }`);
  const cells: readonly Record<string, unknown>[] = Object(coverage).cells;
  const cell = cells.find((each) => each['department'] === department && each['category'] === category);
  if (!cell) throw new Error(`no cell ${department} ${category}`);
  return cell;
}

test('what came is counted under sender and category, in the month of its receipt', async () => {
  expect(await cellOf(MARKET, 'administrative-penalty')).toMatchObject({ expected: true, due: true, state: 'reported', silent: false, submissions: 1, accepted: 2, onTime: 2, late: 0, lastReceived: '2026-11-03' });
  expect(await cellOf(MARKET, 'business-registration')).toMatchObject({ assessed: false, state: 'quiet', submissions: 0, lastReceived: '2026-10-05', onTime: null });
  expect(await cellOf(MARKET, 'business-registration', '2026-10')).toMatchObject({ state: 'reported', submissions: 1 });
});

test('what was due and did not come is silent, says why, and is overdue after its last day', async () => {
  const cell = await cellOf(HOUSING, 'administrative-penalty');
  expect(cell).toMatchObject({ state: 'silent', silent: true, due: true, dueOn: '2026-11-10', overdue: true });
  expect(cell['says']).toBe('应报而没有收到：2026年10月1日至2026年10月31日的记录或者零报告，最后一日 2026年11月10日，已过期');
});

test('persons’ records that came in the files for organisations are not silent', async () => {
  expect(await cellOf(MARKET, 'administrative-penalty-person')).toMatchObject({ state: 'carried', silent: false, submissions: 0 });
  for (const organ of [HOUSING, HEALTH]) expect(await cellOf(organ, 'administrative-penalty-person')).toMatchObject({ state: 'silent' });
});

test('a department whose successor is not known is silent, and the reason is said', async () => {
  const cell = await cellOf('water-resources-bureau', 'administrative-penalty');
  expect(cell).toMatchObject({ organ: null, silent: true });
  expect(cell['says']).toContain('“水利局”今天由哪个单位承接还没有写明');
});

test('sealed categories and those without a basis are expected of nobody', async () => {
  const { coverage } = await asked(`{ coverage ${CELLS} }`);
  const categories = new Set(Object(coverage).cells.map((cell: Record<string, unknown>) => cell['category']));
  expect(categories.has('public-security-penalty-person')).toBe(false);
  for (const category of gateway.platform.catalogue.categories.values()) if (category.admission === 'needs-legal-basis') expect(categories.has(category.id)).toBe(false);
});

test('a month that has not begun, and what is no month, are refused', async () => {
  await expect(asked(`{ coverage(month: "2026-12") { month } }`)).rejects.toThrow('2026-12 还没有到');
  await expect(asked(`{ coverage(month: "2026-13") { month } }`)).rejects.toThrow('month 应为 YYYY-MM');
});

test('a cell opens to its files and they to their rows, for those with a credential, and each look is written down', async () => {
  const cell = `{ coverageCell(month: "2026-11", department: "${MARKET}", category: "administrative-penalty") { __typename ... on CoverageCellPage { cell { accepted } files { receipt state accepted } pageInfo { hasNextPage } } } }`;
  const rows = `{ coverageRows(receipt: "${receipt}") { __typename ... on CoverageRowPage { rows { row outcome category } } } }`;
  expect(await asked(cell)).toMatchObject({ coverageCell: { __typename: 'CredentialNeeded' } });
  expect(await asked(rows)).toMatchObject({ coverageRows: { __typename: 'CredentialNeeded' } });
  expect(await asked(cell, gateway.token)).toEqual({ coverageCell: { __typename: 'CoverageCellPage', cell: { accepted: 2 }, files: [{ receipt, state: 'done', accepted: 2 }], pageInfo: { hasNextPage: false } } });
  expect(await asked(rows, gateway.token)).toEqual({ coverageRows: { __typename: 'CoverageRowPage', rows: [{ row: 2, outcome: 'accepted', category: 'administrative-penalty' }, { row: 3, outcome: 'accepted', category: 'administrative-penalty-person' }] } });
  const actions = (await gateway.auditLog()).map(({ action }) => action);
  expect(actions).toEqual(expect.arrayContaining(['coverage.cell', 'coverage.rows']));
});

test('a row that no file can have begins no page, and is refused', async () => {
  const answer = await gateway.graphql(`{ coverageRows(receipt: "${receipt}", after: "999999999999999") { __typename } }`, {}, gateway.token);
  expect(JSON.stringify(answer)).toContain('after 应为上一页给出的 endCursor');
});

test('the pages of a cell follow each other without a gap', async () => {
  await takeIn({ item: 'administrative-penalty', organ: MARKET, receivedOn: '2026-11-02', rows: [penaltyRow(FIRM, MARKET, { CF_WSH: '某市监罚〔2026〕8号' })] }, gateway.platform);
  const page = async (after: string | null): Promise<{ readonly files: readonly { readonly receivedOn: string }[]; readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean } }> => {
    const { coverageCell } = await asked(`{ coverageCell(department: "${MARKET}", category: "administrative-penalty", first: 1${after === null ? '' : `, after: "${after}"`}) { ... on CoverageCellPage { files { receivedOn } pageInfo { endCursor hasNextPage } } } }`, gateway.token);
    return Object(coverageCell);
  };
  const first = await page(null);
  const second = await page(first.pageInfo.endCursor);
  expect([first.files, second.files].map((files) => files.map(({ receivedOn }) => receivedOn))).toEqual([['2026-11-02'], ['2026-11-03']]);
  expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
});

describe('a report of nothing', () => {
  const say = (body: object, token?: string): Promise<Response> =>
    fetch(`${gateway.url}/api/zero-reports`, { method: 'POST', headers: { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) }, body: JSON.stringify(body) });

  test('is needed with a credential only, and ends the silence of this month', async () => {
    const body = { organ: HOUSING, category: 'administrative-licence', operator: '李经办' };
    expect((await say(body)).status).toBe(401);
    expect(await (await say(body, gateway.token)).json()).toEqual({ organ: HOUSING, item: 'administrative-licence', month: '2026-11', saidOn: '2026-11-20', operator: '李经办' });
    expect(await cellOf(HOUSING, 'administrative-licence')).toMatchObject({ state: 'zero-reported', silent: false });
  });

  test.each([
    [{ organ: MARKET, category: 'administrative-penalty', operator: '李经办' }, 409, '已经报送了'],
    [{ organ: MARKET, category: 'business-registration', operator: '李经办' }, 422, '不要求零报告'],
    [{ organ: HOUSING, category: 'tax-arrears', operator: '李经办' }, 422, '不是“'],
    [{ organ: HOUSING, category: 'public-security-penalty-person', operator: '李经办' }, 422, '现在不收'],
    [{ organ: HOUSING, category: 'administrative-penalty' }, 400, '经办人'],
    [{ organ: HOUSING, category: 'no-such-thing', operator: '李经办' }, 400, '没有信息类别'],
  ])('%j is refused with %i', async (body, status, words) => {
    const response = await say(body, gateway.token);
    expect([response.status, await response.text()]).toEqual([status, expect.stringContaining(words)]);
  });
});

test('the matrix as CSV and as a workbook holds every cell', async () => {
  const matrix = (await (await fetch(`${gateway.url}/api/coverage`)).json()) as { readonly cells: readonly unknown[] };
  const csv = await (await fetch(`${gateway.url}/api/coverage.csv`)).text();
  expect(csv.trimEnd().split('\r\n')).toHaveLength(matrix.cells.length + 1);
  const book = await fetch(`${gateway.url}/api/coverage.xlsx?month=2026-10`);
  expect(book.headers.get('content-disposition')).toContain('coverage-2026-10.xlsx');
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(await book.arrayBuffer());
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(['覆盖矩阵', '部门小计', '领域小计']);
  expect(workbook.getWorksheet('覆盖矩阵')?.rowCount).toBe(matrix.cells.length + 1);
});

test('subjects that should have a record are counted in the cell of who should have reported it, and told to that department and the office only', async () => {
  const EMERGENCY = '11430422MBX001089P';
  const pool = openPool(database.ownerUrl, { max: 1 });
  await pool.query(`insert into credit.record_gap (rule, month, organ, holders, lacking, as_of) values ('safety-licensed-uninspected', '2026-11-01', '${EMERGENCY}', 3, 1, '2026-11-20')`);
  await pool.query(`insert into credit.record_gap_subject (rule, month, organ, subject_id) select 'safety-licensed-uninspected', '2026-11-01', '${EMERGENCY}', id from credit.subject where code = '${FIRM.code}'`);
  await pool.end();
  const { coverage } = await asked('{ coverage(month: "2026-11") { cells { department category lackingSubjects } } }');
  const cells: readonly { readonly lackingSubjects: number | null }[] = Object(coverage).cells;
  expect(cells.filter(({ lackingSubjects }) => lackingSubjects !== null)).toEqual([{ department: EMERGENCY, category: 'safety-primary-responsibility', lackingSubjects: 1 }]);
  const { coverageCell } = await asked(`{ coverageCell(month: "2026-11", department: "${EMERGENCY}", category: "safety-primary-responsibility") { ... on CoverageCellPage { gaps { rule holders lacking basis { instrument } } } } }`, gateway.token);
  expect(Object(coverageCell).gaps).toEqual([{ rule: 'safety-licensed-uninspected', holders: 3, lacking: 1, basis: [{ instrument: 'work-safety-law' }] }]);
  const gap = `{ recordGap(rule: "safety-licensed-uninspected", organ: "${EMERGENCY}", month: "2026-11") { __typename ... on RecordGapPage { subjects { name } } } }`;
  expect(Object((await asked(gap, gateway.token))['recordGap']).subjects).toEqual([{ name: FIRM.name }]);
  expect(Object((await asked(gap))['recordGap']).__typename).toBe('CredentialNeeded');
});
