import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openPool, receiptKeys } from '@credit/db';
import { verifyReceiptFile, type PublishedKey } from '@credit/receipts';
import JSZip from 'jszip';
import { createTestDatabase, type TestDatabase } from '../../../../tests/postgres/test-database.js';
import { unheldUscc } from '../testing/codes-mother.js';
import { takeIn } from '../testing/register-mother.js';
import { penaltyRow, registrationRow } from '../testing/rows-mother.js';
import { startGateway, type RunningGateway } from '../testing/running-gateway.js';

/** A real office program; where there is none the run says so and CI requires it. */
const SOFFICE = process.env['TEST_SOFFICE'];
const PDFTOTEXT = process.env['TEST_PDFTOTEXT'];
const withPrograms = SOFFICE === undefined || PDFTOTEXT === undefined ? describe.skip : describe;
const MARKET = '11430422MBX001011P';
const HOUSING = '11430422MBX001038F';
const FIRM = { code: unheldUscc(1), name: '某某测试食品有限公司' };
const LINES = 'id name value sql';
const FILE = `__typename ... on BulletinFile { number month state closedOn digest numbers { ${LINES} } measures { id percent sql } departments { id name numbers { ${LINES} } measures { id percent sql } } silent { department category } comments { organName said } differences { department name was now } } ... on BulletinRefusal { reason }`;

interface Line {
  readonly id: string;
  readonly value?: number | null;
  readonly percent?: string | null;
  readonly sql: string;
}
interface File {
  readonly __typename: string;
  readonly state: string;
  readonly digest: string;
  readonly numbers: readonly Line[];
  readonly measures: readonly Line[];
  readonly departments: readonly { readonly id: string; readonly name: string; readonly numbers: readonly Line[]; readonly measures: readonly Line[] }[];
  readonly silent: readonly { readonly department: string; readonly category: string }[];
  readonly comments: readonly { readonly organName: string; readonly said: string }[];
  readonly differences: readonly object[];
  readonly reason?: string;
}

let database: TestDatabase;
let gateway: RunningGateway;
const folder = mkdtempSync(join(tmpdir(), 'credit-bulletin-'));

const penalty = (number: number, more: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> => penaltyRow(FIRM, MARKET, { CF_WSH: `某市监罚〔2026〕${number}号`, ...more });

beforeAll(async () => {
  database = await createTestDatabase();
  gateway = await startGateway(database, { CREDIT_TODAY: '2026-12-01' });
  const { platform } = gateway;
  await takeIn({ item: 'business-registration', organ: MARKET, receivedOn: '2026-11-02', rows: [registrationRow(FIRM)] }, platform);
  // Decided on 2026-06-01: one file in time as far as anybody judges, one late.
  await takeIn({ item: 'administrative-penalty', organ: MARKET, receivedOn: '2026-11-03', rows: [1, 2, 3].map((n) => penalty(n, { CF_JDRQ: '2026-10-30' })), limit: 20 }, platform);
  await takeIn({ item: 'administrative-penalty', organ: MARKET, receivedOn: '2026-11-04', rows: [penalty(4), penalty(5)], limit: 20 }, platform);
  await takeIn({ item: 'administrative-penalty', organ: HOUSING, receivedOn: '2026-11-05', rows: [penaltyRow({ code: '', name: FIRM.name }, HOUSING, { CF_WSH: '某住建罚〔2026〕1号' })], limit: 7 }, platform);
  await platform.store.submissions.register(
    { item: 'tax-arrears', organ: '11430422MBX00102XF', operation: 'upsert', fileName: '大.csv', byteSize: 1, sha256: 'f'.repeat(64), storedName: null, receivedOn: '2026-11-06', refusal: { code: 'FILE_TOO_LARGE', message: '太大', fix: '拆分' } },
    platform.queue,
  );
  const pool = openPool(database.ownerUrl, { max: 1 });
  await pool.query(`insert into credit.zero_report (organ, item, month, said_on, operator, holder) values ('${HOUSING}', 'administrative-licence', '2026-11-01', '2026-11-09', '李经办', 'operator')`);
  await pool.query(`insert into credit.spot_check (number, organ, item, period_from, period_until, drawn_on, population, seed, operator, holder) values ('K-20261120-000001', '${HOUSING}', 'administrative-penalty', '2026-10-01', '2026-10-31', '2026-11-20', 9, 'a', '王', 'operator')`);
  await pool.query(`insert into credit.spot_check_case (number, seq, document_no) select 'K-20261120-000001', n, '某住建罚〔2026〕' || n || '号' from generate_series(1, 3) n`);
  await pool.query(`insert into credit.spot_check_result (number, seq, attempt, result, judged_on, operator, holder) values ('K-20261120-000001', 1, 1, 'reported', '2026-11-21', '王', 'operator'), ('K-20261120-000001', 2, 1, 'reported', '2026-11-21', '王', 'operator'), ('K-20261120-000001', 2, 2, 'not-reported', '2026-11-22', '王', 'operator'), ('K-20261120-000001', 3, 1, 'no-duty', '2026-11-21', '王', 'operator')`);
  await pool.end();
}, 120_000);
afterAll(async () => {
  await gateway.stop();
  rmSync(folder, { recursive: true, force: true });
}, 30_000);

async function asked(query: string, variables: object = {}, token: string = gateway.token): Promise<File> {
  const { data, errors } = await gateway.graphql(query, variables, token);
  if (errors) throw new Error(errors.map((e) => e.message).join('\n'));
  const [answer] = Object.values(Object(data));
  return Object(answer);
}
const bulletin = (month = '2026-11', token?: string): Promise<File> => asked(`{ bulletin(month: "${month}") { ${FILE} } }`, {}, token);
const close = (month: string, operator = '王主任'): Promise<File> => asked('mutation ($month: String!, $operator: String!) { closeMonth(month: $month, operator: $operator) { ' + FILE + ' } }', { month, operator });
const comment = (input: object): Promise<File> => asked(`mutation ($input: BulletinCommentInput!) { commentOnBulletin(input: $input) { ${FILE} } }`, { input });
const valueOf = (lines: readonly Line[], id: string): unknown => lines.find((line) => line.id === id)?.value;

async function download(format: string): Promise<Buffer> {
  const response = await fetch(`${gateway.url}/api/bulletins/2026-11.${format}`, { headers: { authorization: `Bearer ${gateway.token}` } });
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

test('without a credential there is none, and a month that is not over is not closed', async () => {
  expect((await bulletin('2026-11', '')).__typename).toBe('CredentialNeeded');
  expect((await fetch(`${gateway.url}/api/bulletins/2026-11.pdf`)).status).toBe(401);
  expect((await close('2026-12')).reason).toContain('还没有过完');
  expect((await close('2026-11', ' ')).reason).toContain('经办人');
});

test('a draft tells what came, and takes the comments of departments', async () => {
  const { state, numbers, silent } = await bulletin();
  expect(state).toBe('draft');
  const told = Object.fromEntries(numbers.map(({ id, value }) => [id, value]));
  expect(told).toMatchObject({ submissions: 5, refused: 1, accepted: 4, 'accepted-with-warning': 2, quarantined: 1, late: 2, 'on-time': 3, 'zero-reports': 1, sampled: 2, unreported: 1, corrected: 0, withdrawn: 0 });
  expect(silent).not.toContainEqual({ department: MARKET, category: 'administrative-penalty' });
  expect(silent).not.toContainEqual({ department: HOUSING, category: 'administrative-licence' });
  const said = await comment({ month: '2026-11', organ: HOUSING, said: '行政许可 11 月确实没有发生', operator: '李经办' });
  expect(said.comments).toEqual([{ organName: '衡南县住房和城乡建设局', said: '行政许可 11 月确实没有发生' }]);
});

test('closed, every number and every measure comes again by the plain statement beside it', async () => {
  const waiting = await takeWaiting();
  expect((await close('2026-11')).reason).toContain('还有 1 份没有处理完');
  await gateway.platform.store.submissions.begin(waiting);
  await gateway.platform.store.submissions.refuse(waiting, { code: 'FILE_UNREADABLE', message: '读不出', fix: '重报' }, null);
  const closed = await close('2026-11');
  expect(closed).toMatchObject({ state: 'closed', closedOn: '2026-12-01', differences: [] });
  const pool = openPool(database.appUrl, { max: 1 });
  const lines = [closed, ...closed.departments].flatMap(({ numbers, measures }) => [...numbers, ...measures]);
  expect(lines.length).toBeGreaterThan(300);
  for (const { id, sql, value, percent } of lines) {
    const { rows } = await pool.query<{ count: unknown }>(sql);
    expect([id, sql, String(rows[0]?.count ?? null)]).toEqual([id, sql, String(value === undefined ? percent : value)]);
  }
  await pool.end();
}, 60_000);

async function takeWaiting(): Promise<number> {
  const { id } = await gateway.platform.store.submissions.register(
    { item: 'rural-honour', organ: '11430422MBX0011183', operation: 'upsert', fileName: 'a.csv', byteSize: 1, sha256: 'e'.repeat(64), storedName: null, receivedOn: '2026-11-30', refusal: null },
    gateway.platform.queue,
  );
  return id;
}

test('a closed month is not closed again and takes no comment', async () => {
  expect((await close('2026-11')).reason).toBe('2026-11 已经关账');
  expect((await comment({ month: '2026-11', organ: HOUSING, said: '迟到的意见', operator: '李经办' })).reason).toContain('已经定稿');
});

test('the signed file is genuine, one altered byte is found', async () => {
  const signed = await download('json');
  const keys: readonly PublishedKey[] = (await receiptKeys(gateway.platform.store.pool)).map((key) => ({ ...key }) as PublishedKey);
  expect(verifyReceiptFile(signed, keys)).toMatchObject({ is: 'genuine', number: 'T-2026-11' });
  const altered = Buffer.from(signed);
  altered.writeUInt8(altered.readUInt8(200) ^ 1, 200);
  expect(verifyReceiptFile(altered, keys).is).not.toBe('genuine');
});

test('records corrected and rows received afterwards leave the signed numbers as they were; the difference is shown', async () => {
  const before = await bulletin();
  await takeIn({ item: 'administrative-penalty', organ: MARKET, receivedOn: '2026-12-01', operation: 'correct', rows: [penalty(1, { CF_JDRQ: '2026-10-30', CZLX: '撤销', GZYY: '认定事实有误' })] }, gateway.platform);
  await takeIn({ item: 'administrative-penalty', organ: MARKET, receivedOn: '2026-11-29', rows: [penalty(9)], limit: 20 }, gateway.platform);
  const after = await bulletin();
  expect({ ...after, differences: [] }).toEqual(before);
  expect(after.differences).toEqual(expect.arrayContaining([
    { department: null, name: '后来撤销的记录', was: 0, now: 1 },
    { department: null, name: '报送份数', was: valueOf(before.numbers, 'submissions'), now: Number(valueOf(before.numbers, 'submissions')) + 1 },
    { department: '衡南县市场监督管理局', name: '迟报', was: 2, now: 3 },
  ]));
});

test('the document and the workbook hold title, departments and statements', async () => {
  const docx = await (await JSZip.loadAsync(await download('docx'))).file('word/document.xml')?.async('text');
  for (const words of ['情况通报（2026年11月）', '衡南县市场监督管理局', '五、定稿以后的变化', 'select count(*) from credit.submission s']) expect(docx).toContain(words);
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  const bytes = await download('xlsx');
  await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer);
  expect(book.worksheets.map(({ name }) => name)).toEqual(['情况通报', '总体情况', '质量和时效', '各部门情况', '未报送', '定稿以后的变化', '核对语句']);
  expect(book.getWorksheet('总体情况')?.getRow(2).getCell(1).value).toBe('报送份数');
  expect((await download('pdf')).subarray(0, 5).toString()).toBe('%PDF-');
});

withPrograms('in an office program', () => {
  test.each(['docx', 'xlsx', 'pdf'])('the %s opens with all Chinese text and all tables', async (format) => {
    const path = join(folder, `bulletin.${format}`);
    writeFileSync(path, await download(format));
    if (format !== 'pdf') {
      const profile = pathToFileURL(join(folder, 'profile')).href;
      execFileSync(SOFFICE ?? '', [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, path], { stdio: 'ignore' });
    }
    const text = execFileSync(PDFTOTEXT ?? '', ['-layout', join(folder, 'bulletin.pdf'), '-'], { encoding: 'utf8', maxBuffer: 1 << 26 }).replace(/\s/g, '');
    const { departments } = await bulletin();
    for (const words of ['衡南县公共信用信息报送情况通报（2026年11月）', '一、总体情况', '合规率', '接收并提示', '后来撤销的记录', '行政许可11月确实没有发生', ...departments.map(({ name }) => name)]) {
      expect(text).toContain(words);
    }
  }, 120_000);
});
