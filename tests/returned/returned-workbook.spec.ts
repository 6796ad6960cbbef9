import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openPool } from '@credit/db';
import { unheldIdentityNumber, unheldUscc } from '../../apps/gateway/src/testing/codes-mother.js';
import { startPlatform, type RunningPlatform } from '../house/running-platform.js';
import { Clerk, type Numbers, type ReportLine } from './clerk.js';

/** A real table program; where there is none the run says so and CI requires it. */
const SOFFICE = process.env['TEST_SOFFICE'];
const withProgram = SOFFICE === undefined ? describe.skip : describe;
const COUNTY = 'apps/ingest/sample-county';
const MARKET = '11430422MBX001011P';

interface Sent {
  readonly name: string;
  readonly file: () => string;
  readonly item: string;
  readonly organ: string;
  /** Sheet of the returned workbook, and how much lower its rows stand. */
  readonly sheet: string;
  readonly shift: number;
}

const SENT: readonly Sent[] = [
  { name: 'a workbook with a title and headings in two merged rows', file: () => `${COUNTY}/市场监管_市场主体登记_2026-10.xlsx`, item: 'business-registration', organ: MARKET, sheet: '数据', shift: 0 },
  { name: 'a workbook with a sheet of explanations', file: () => `${COUNTY}/住建_行政处罚_2026-10.xlsx`, item: 'administrative-penalty', organ: '11430422MBX001038F', sheet: '行政处罚', shift: 0 },
  { name: 'a text file in GB18030', file: () => `${COUNTY}/市场监管_行政处罚_2026-10.csv`, item: 'administrative-penalty', organ: MARKET, sheet: '数据', shift: 0 },
  { name: 'objects of an interface', file: () => `${COUNTY}/发改_信用承诺_2026.jsonl`, item: 'credit-commitment', organ: '11430422MBX00110X3', sheet: '数据', shift: 1 },
  { name: 'an old workbook', file: oldWorkbook, item: 'administrative-licence', organ: '11430422MBX001038F', sheet: '行政许可', shift: 0 },
];

const NUMBERS: Numbers = { organisation: (n) => unheldUscc(n), person: (n) => unheldIdentityNumber('18700101', String(n).padStart(3, '0')) };

let platform: RunningPlatform;
let folder: string;

beforeAll(async () => {
  platform = await startPlatform({ today: '2026-11-02' });
  folder = mkdtempSync(join(tmpdir(), 'credit-returned-'));
}, 60_000);
afterAll(async () => {
  await platform.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The sample's licences as a table program of the last century would have saved them. */
function oldWorkbook(): string {
  const xlsx: { readFile(path: string, options: object): object; writeFile(book: object, path: string, options: object): void } =
    createRequire(join(process.cwd(), 'apps/ingest/package.json'))('@e965/xlsx');
  const path = join(folder, '许可.xls');
  if (!existsSync(path)) xlsx.writeFile(xlsx.readFile(`${COUNTY}/住建_行政许可_2026-10.xlsx`, { cellNF: true }), path, { bookType: 'biff8' });
  return path;
}

async function submit(file: string, { item, organ }: Pick<Sent, 'item' | 'organ'>): Promise<Record<string, unknown>> {
  return (await platform.creditJson(['submit', file, '--item', item, '--organ', organ])).document;
}

async function returned(report: Record<string, unknown>, name: string): Promise<string> {
  const out = join(folder, name);
  const { status, stderr } = await platform.credit(['report', String(report['receipt']), '--xlsx', out]);
  if (!existsSync(out)) throw new Error(`no workbook: ${status} ${stderr}`);
  return out;
}

const linesOf = (report: Record<string, unknown>): readonly ReportLine[] => (Array.isArray(report['rows']) ? report['rows'] : []);
const toDo = (report: Record<string, unknown>): readonly ReportLine[] => linesOf(report).filter((line) => line.outcome === 'rejected' || line.outcome === 'quarantined');

/** How many revisions of records, and how many waiting rows, there are. */
async function stored(): Promise<{ readonly revisions: number; readonly waiting: number }> {
  const pool = openPool(platform.database.ownerUrl, { max: 1 });
  const { rows } = await pool.query(
    'select (select count(*) from credit.record_revision)::int as revisions, (select count(*) from credit.quarantine_entry)::int as waiting',
  );
  await pool.end();
  return rows[0];
}

describe.each(SENT)('$name', (sent) => {
  let report: Record<string, unknown>;
  let clerk: Clerk;

  beforeAll(async () => {
    report = await submit(sent.file(), sent);
    clerk = await Clerk.opens(await returned(report, `${sent.item}-${SENT.indexOf(sent)}.xlsx`), sent.sheet);
  }, 120_000);

  test('comes back with every fault explained on its own cell, and one sheet more', () => {
    expect(clerk.book.worksheets.at(-1)?.name).toBe('核对结果');
    const marks = clerk.marks();
    const words: Readonly<Record<string, string>> = { rejected: '退回', quarantined: '待确认', 'accepted-with-warning': '提示', duplicate: '重复' };
    const told = linesOf(report).filter((line) => line.outcome in words);
    expect(told.length).toBeGreaterThan(5);
    for (const line of told) {
      const ofRow = marks.filter((mark) => mark.row === line.row + sent.shift);
      expect(ofRow.map((mark) => mark.note).join('\n').match(/【核对·/g)).toHaveLength(1 + line.also.length);
      expect(ofRow[0]?.note).toContain(`【核对·${words[line.outcome]}】`);
    }
    expect(new Set(marks.map((mark) => mark.row))).toEqual(new Set(told.map((line) => line.row + sent.shift)));
    const fills = new Set(marks.map(({ cell }) => (cell.fill.type === 'pattern' ? cell.fill.fgColor?.argb : undefined)));
    expect(fills.size).toBe(new Set(told.map((line) => line.outcome)).size);
    expect(fills.has(undefined)).toBe(false);
  });

  test('and says no number of a person that the report does not', () => {
    const shown = [...clerk.marks().map((mark) => mark.note), JSON.stringify(clerk.book.getWorksheet('核对结果')?.getSheetValues())].join('\n');
    for (const [number] of shown.matchAll(/(?<!\d)\d{6}1[89]\d{9}[\dXx](?!\d)/g)) expect(JSON.stringify(linesOf(report))).toContain(number);
  });

  test('half of it mended and sent back: exactly those rows are taken, all others stay as they were', async () => {
    const mended = new Set<number>();
    for (const [i, line] of toDo(report).entries()) if (i % 2 === 0 && clerk.mends(line, line.row + sent.shift, NUMBERS)) mended.add(line.row);
    expect(mended.size).toBeGreaterThan(2);
    const back = join(folder, `${sent.item}-mended-${SENT.indexOf(sent)}.xlsx`);
    await clerk.saves(back);
    const before = await stored();
    const second = await submit(back, sent);
    expect(second['refusal']).toBeNull();

    const outcomes = new Map(linesOf(second).map((line) => [line.row - sent.shift, line]));
    for (const row of mended) expect({ row, ...outcomes.get(row) }).not.toMatchObject({ outcome: expect.stringMatching(/rejected|quarantined|duplicate|skipped/) });
    const left = toDo(report).filter((line) => !mended.has(line.row));
    expect(left.map(({ row }) => outcomes.get(row)).map((line) => [line?.outcome, line?.code, line?.column])).toEqual(left.map(({ outcome, code, column }) => [outcome, code, column]));
    const counts: Record<string, number> = Object(report['counts']);
    expect(second['counts']).toMatchObject({
      rejected: left.filter((line) => line.outcome === 'rejected').length,
      quarantined: left.filter((line) => line.outcome === 'quarantined').length,
      duplicate: (counts['duplicate'] ?? 0) + (counts['accepted'] ?? 0) + (counts['acceptedWithWarning'] ?? 0),
    });
    expect(await stored()).toEqual({ revisions: before.revisions + mended.size, waiting: before.waiting });

    const third = await Clerk.opens(await returned(second, `${sent.item}-third-${SENT.indexOf(sent)}.xlsx`), sent.sheet);
    expect(third.book.worksheets.filter((sheet) => sheet.name.startsWith('核对结果'))).toHaveLength(1);
    const open = new Set(third.marks().filter((mark) => /退回|待确认/.test(mark.note)).map((mark) => mark.row - sent.shift));
    expect(open).toEqual(new Set(toDo(second).map((line) => line.row - sent.shift)));
  }, 120_000);
});

withProgram('opened and saved in a table program', () => {
  test('it is read as it was, with its comments and colours, and sent back nothing changes', async () => {
    const sent = { item: 'administrative-penalty', organ: '11430422MBX001038F' };
    const report = await submit(`${COUNTY}/住建_行政处罚_2026-10.xlsx`, sent);
    const path = await returned(report, 'program.xlsx');
    const out = mkdtempSync(join(folder, 'saved-'));
    const profile = pathToFileURL(join(folder, 'profile')).href;
    execFileSync(SOFFICE ?? 'soffice', [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', out, path], { stdio: 'ignore' });
    const saved = join(out, 'program.xlsx');
    const [was, is] = [await Clerk.opens(path, '行政处罚'), await Clerk.opens(saved, '行政处罚')];
    expect(is.marks().map(({ row, cell, note }) => [row, cell.address, note.replace(/\s+/g, '')])).toEqual(was.marks().map(({ row, cell, note }) => [row, cell.address, note.replace(/\s+/g, '')]));
    expect(is.marks().every(({ cell }, i) => JSON.stringify(Object(cell.fill).fgColor?.argb) === JSON.stringify(Object(was.marks()[i]?.cell.fill).fgColor?.argb))).toBe(true);
    const before = await stored();
    const again = await submit(saved, sent);
    expect(toDo(again).map(({ row, code }) => [row, code])).toEqual(toDo(report).map(({ row, code }) => [row, code]));
    expect(await stored()).toEqual(before);
  }, 180_000);
});

describe('the command', () => {
  test('prints the report as always, and only it with --json; the file is the sender’s alone', async () => {
    const report = await submit(`${COUNTY}/住建_行政许可_2026-10.xlsx`, { item: 'administrative-licence', organ: '11430422MBX001038F' });
    const out = join(folder, 'command.xlsx');
    const words = ['report', String(report['receipt']), '--xlsx', out];
    const human = await platform.credit(words);
    expect(human.stdout).toContain(`已写出 ${out}`);
    expect(statSync(out).mode & 0o077).toBe(0);
    const { status, document } = await platform.creditJson(words);
    expect(document).toEqual((await platform.creditJson(['report', String(report['receipt'])])).document);
    expect(status).toBe(human.status);
    expect(status).toBe(1);
    expect((await platform.credit(words.slice(0, 2))).stdout).toContain(`credit report ${String(report['receipt'])} --xlsx`);
  });

  test('a file that was refused, and one whose bytes were destroyed: a word why, and status 2', async () => {
    const table = join(folder, 'table.csv');
    writeFileSync(table, '甲,乙\n1,2\n');
    const refused = await submit(table, { item: 'business-registration', organ: MARKET });
    const sealed = await submit(`${COUNTY}/公安_治安处罚_2026.csv`, { item: 'public-security-penalty-person', organ: '11430422MBX001126X' });
    for (const [report, word] of [[refused, '整份没有收'], [sealed, '文件内容没有保存']] as const) {
      const out = join(folder, 'none.xlsx');
      const { status, stderr } = await platform.credit(['report', String(report['receipt']), '--xlsx', out]);
      expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(word) });
      expect(existsSync(out)).toBe(false);
      expect((await platform.creditJson(['report', String(report['receipt']), '--xlsx', out])).document).toMatchObject({ receipt: report['receipt'] });
    }
  });

  test('a receipt that there is none of, and places where no file can be written', async () => {
    expect(await platform.credit(['report', 'S-20261102-999999', '--xlsx', join(folder, 'x.xlsx')])).toMatchObject({ status: 2, stderr: expect.stringContaining('没有回执号') });
    for (const out of [join(folder, 'no', 'such', 'x.xlsx'), folder, '']) {
      expect((await platform.credit(['report', 'S-20261102-000001', '--xlsx', out])).status).toBe(3);
    }
  });

  test('bytes of a workbook that was made lie sealed, and nothing readable is left behind', () => {
    const kept = readdirSync(join(platform.dataDir, 'received'));
    expect(kept.length).toBeGreaterThan(10);
    expect(readdirSync(join(platform.dataDir, 'working'))).toEqual([]);
    for (const name of kept) {
      expect(readFileSync(join(platform.dataDir, 'received', name)).subarray(0, 2).toString()).not.toBe('PK');
    }
  });
});
