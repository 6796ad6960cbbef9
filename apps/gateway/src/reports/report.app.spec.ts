import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPool, type Pool } from '@credit/db';
import { verifyReceiptFile } from '@credit/receipts';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { createTestDatabase, type TestDatabase } from '../../../../tests/postgres/test-database.js';
import { unheldIdentityNumber, unheldUscc } from '../testing/codes-mother.js';
import { takeIn } from '../testing/register-mother.js';
import { penaltyRow, registrationRow } from '../testing/rows-mother.js';
import { startGateway, TODAY, type RunningGateway } from '../testing/running-gateway.js';
import { TestBrowser } from '../testing/test-browser.js';
import type { ReportDocument } from './report-document.js';

const MARKET = '11430422MBX001011P';
/** Of the demo representative. */
const FIRM = { code: '91430422MAX895170D', name: '衡南县岐山办事处众岳食品有限公司' };
const PERSON = { code: '430400187708311416', name: '西门星野' };
/** 㛃 is in the font, 𠮷 is not. */
const RARE = { code: unheldUscc(2), name: '𠮷㛃某测试建材有限公司' };
const EMPTY = { code: unheldUscc(3), name: '某某没有记录有限公司' };
const NUMBER = unheldIdentityNumber('18800101');
const hasPoppler = ['pdftotext', 'pdftoppm'].every((tool) => spawnSync(tool, ['-v']).error === undefined);
// Where all are required, a tool that is not there is a failure and not a test left out.
const withPoppler = hasPoppler || process.env['REQUIRE_ALL'] === '1' ? describe : describe.skip;
const folder = mkdtempSync(join(tmpdir(), 'credit-report-'));

let database: TestDatabase;
let gateway: RunningGateway;
let owner: Pool;

beforeAll(async () => {
  database = await createTestDatabase();
  gateway = await startGateway(database, { CREDIT_PUBLIC_URL: 'https://credit.example.cn' });
  owner = openPool(database.ownerUrl, { max: 1 });
  await take('business-registration', [registrationRow(FIRM, { DJ_CYM: '某某旧名食品厂' }), registrationRow(RARE), registrationRow(EMPTY)]);
  await take('administrative-penalty', [
    penaltyRow(FIRM, MARKET), penaltyRow(FIRM, MARKET, { CF_WSH: '某市监罚〔2026〕2号', DISCREDIT_LEVEL: '轻微' }), penaltyRow(RARE, MARKET, { CF_WSH: '某市监罚〔2026〕3号', CF_SY: '把𠮷字招牌写成吉字，㛃字写对了' }),
    penaltyRow(PERSON, MARKET, { CF_XDR_LB: '自然人', CF_XDR_SHXYM: '', CF_XDR_ZJLX: '身份证', CF_XDR_ZJHM: PERSON.code, CF_WSH: '某市监罚〔2026〕5号' }),
  ]);
}, 120_000);
afterAll(async () => {
  await owner.end();
  await gateway.stop();
  rmSync(folder, { recursive: true, force: true });
});

const take = (item: string, rows: readonly Readonly<Record<string, string>>[], more: { readonly operation?: 'correct'; readonly receivedOn?: string } = {}) =>
  takeIn({ item, organ: MARKET, receivedOn: '2026-06-10', rows, ...more }, gateway.platform);

const get = (path: string): Promise<Response> => fetch(gateway.url + path);
async function bytesOf(response: Response | Promise<Response>): Promise<Buffer> {
  const got = await response;
  expect(got.status).toBe(200);
  return Buffer.from(await got.arrayBuffer());
}
const paperOf = ({ code }: { readonly code: string }): Promise<Buffer> => bytesOf(get(`/api/subjects/${code}/report.pdf`));
const fileOf = ({ code }: { readonly code: string }): Promise<Buffer> => bytesOf(get(`/api/subjects/${code}/report.json`));
function documentOf(file: Buffer): ReportDocument & { readonly digest: string } {
  const { document, digest } = JSON.parse(file.toString('utf8'));
  return { ...document, digest };
}

async function heading(path: string, bytes?: Buffer): Promise<string> {
  const body = new FormData();
  if (bytes) body.set('file', new Blob([new Uint8Array(bytes)]), 'file');
  const html = await (await fetch(gateway.url + path, bytes ? { method: 'POST', body } : {})).text();
  return /<h1>(.*?)<\/h1>/.exec(html)?.[1] ?? html;
}

function textOf(paper: Buffer): string {
  const path = join(folder, 'report.pdf');
  writeFileSync(path, paper);
  return spawnSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 }).stdout;
}
const closeUp = (text: string): string => text.replace(/\s/g, '');

withPoppler('the paper', () => {
  test('says in text who it is about, each record with its organ, number, basis and last day, and what it is not', async () => {
    const paper = await paperOf(FIRM);
    const { number, digest } = documentOf(await fileOf(FIRM));
    const text = textOf(paper);
    for (const said of [
      '公共信用信息报告', `报告编号：${number}`, '内容截至：2026年11月2日', FIRM.name, FIRM.code, '曾用名：某某旧名食品厂', '行政处罚（1条）', '某市监罚〔2026〕1号', '某市场监督管理局', '失信程度：一般',
      '公示至2027年6月1日', '依据：《', '不含评分、等级，也不对信用状况作结论', '没有记录只表示本县的部门没有报送', digest, gateway.platform.signer.published.id,
    ]) expect(closeUp(text)).toContain(said);
    for (const hidden of ['某市监罚〔2026〕2号', '内部备注']) expect(text).not.toContain(hidden);
    expect(text).not.toMatch(/风险等级|信用(良好|不良|优秀)|得分|合格/);
    expect(text).toMatch(/第 1 页，共 \d+ 页/);
  });

  test('has every character right; one that the font lacks stands there by its number, and that is said', async () => {
    const text = closeUp(textOf(await paperOf(RARE)));
    for (const said of ['名称：〔U+20BB7〕㛃某测试建材有限公司', '把〔U+20BB7〕字招牌写成吉字，㛃字写对了', '括号里是这个字的Unicode编号']) expect(text).toContain(said);
    const { subject, records } = documentOf(await fileOf(RARE));
    expect(subject.currentName).toBe(RARE.name);
    const values = records.flatMap(({ fields }) => fields.map(({ value }) => value)).filter((value) => /\p{Script=Han}/u.test(value));
    expect(values.length).toBeGreaterThan(5);
    for (const value of values) expect(text).toContain(closeUp(value).replaceAll('𠮷', '〔U+20BB7〕'));
    expect(textOf(await paperOf(FIRM))).not.toContain('〔U+');
  });

  test('leads by its QR code to the page that proves it', async () => {
    writeFileSync(join(folder, 'coded.pdf'), await paperOf(FIRM));
    expect(spawnSync('pdftoppm', ['-r', '110', '-png', '-f', '1', '-l', '1', '-singlefile', join(folder, 'coded.pdf'), join(folder, 'page')]).status).toBe(0);
    const { data, width, height } = PNG.sync.read(readFileSync(join(folder, 'page.png')));
    const { number, digest } = documentOf(await fileOf(FIRM));
    expect(jsQR.default(new Uint8ClampedArray(data), width, height)?.data).toBe(`https://credit.example.cn/verify/${number}?digest=${digest}`);
    expect(await heading(`/verify/${number}?digest=${digest}`)).toBe('报告属实');
    expect(await heading(`/verify/${number}?digest=${'0'.repeat(64)}`)).toBe('报告内容不符');
    expect(await heading(`/verify/R-20261102-999999?digest=${digest}`)).toBe('没有这份报告');
  });

  test('of a subject without records says that there are none, and no more', async () => {
    const text = closeUp(textOf(await paperOf(EMPTY)));
    expect(text).toContain(EMPTY.name);
    expect(text).toContain('没有记录只表示本县的部门没有报送，不是对这个主体的评价');
  });
});

describe('a report is proved', () => {
  test('by its own file, online and without the platform; one altered byte is found', async () => {
    const file = await fileOf(FIRM);
    const { number, digest } = documentOf(file);
    expect(verifyReceiptFile(file, [gateway.platform.signer.published])).toMatchObject({ is: 'genuine', number, digest });
    expect(await heading('/verify', file)).toBe('报告属实');
    for (const at of [3, 100, file.indexOf('标签'), file.length - 3]) {
      const altered = Buffer.from(file);
      altered[at] = (altered[at] ?? 0) ^ 1;
      expect([at, await heading('/verify', altered)]).toEqual([at, '报告内容不符']);
      expect(verifyReceiptFile(altered, [gateway.platform.signer.published]).is).not.toBe('genuine');
    }
  });

  test('by the PDF as it was handed out; one altered byte is found, and the paper of another is told from it', async () => {
    const paper = await paperOf(FIRM);
    expect(await heading('/verify', paper)).toBe('报告属实');
    expect(await paperOf(FIRM)).toEqual(paper);
    for (const at of [20, Math.floor(paper.length / 2), paper.length - 2]) {
      const altered = Buffer.from(paper);
      altered[at] = (altered[at] ?? 0) ^ 1;
      expect([at, await heading('/verify', altered)]).toEqual([at, '报告内容不符']);
    }
    expect(await heading('/verify', Buffer.from('%PDF-1.7 of somebody else'))).toBe('核查回执、信用报告验真');
  });

  test('and what happened to its records afterwards is told', async () => {
    const { number, digest } = documentOf(await fileOf(RARE));
    await take('administrative-penalty', [penaltyRow(RARE, MARKET, { CF_WSH: '某市监罚〔2026〕3号', CZLX: '撤销', GZYY: '决定被撤销' })], { operation: 'correct', receivedOn: TODAY });
    const html = await (await get(`/verify/${number}?digest=${digest}`)).text();
    expect(html).toContain(`行政处罚信息（法人和其他组织）：${TODAY} 撤销`);
    expect(html).not.toContain('决定被撤销');
    expect(documentOf(await fileOf(RARE))).toMatchObject({ number: expect.not.stringMatching(number), records: [expect.objectContaining({ kind: 'registration' })] });
  });
});

describe('what is kept', () => {
  test('the same on the same day is the same report, whoever asks and however many at once', async () => {
    const numbers = await Promise.all(Array.from({ length: 8 }, async () => documentOf(await fileOf(EMPTY)).number));
    expect(new Set(numbers).size).toBe(1);
    expect(documentOf(await bytesOf(get(`/api/subjects/${EMPTY.code}/report.json?asOf=2026-10-01`))).number).not.toBe(numbers[0]);
  });

  test('is never changed by the application', async () => {
    await expect(gateway.platform.store.pool.query("update credit.credit_report set digest = ''")).rejects.toThrow(/permission denied/);
    await expect(gateway.platform.store.pool.query('delete from credit.credit_report_paper')).rejects.toThrow(/permission denied/);
  });
});

describe('of whom there is no report', () => {
  test.each([['nobody', unheldUscc(77)], ['a person', NUMBER], ['a person with records', PERSON.code], ['no code', 'x']])('%s is answered alike', async (_, code) => {
    const response = await get(`/api/subjects/${code}/report.pdf`);
    expect([response.status, Object(await response.json()).error.message]).toEqual([404, '这个代码不在册，或者没有可以公开的记录']);
  });

  test.each(['2026-11-03', '2026-02-30', 'x'])('nor of the day %s', async (day) => {
    expect((await get(`/api/subjects/${FIRM.code}/report.json?asOf=${day}`)).status).toBe(400);
  });
});

describe('the own file', () => {
  test('is for who has signed in as the subject, and for nobody else', async () => {
    expect((await get('/api/me/report.pdf')).status).toBe(401);
    expect((await fetch(`${gateway.url}/api/me/report.pdf?code=${FIRM.code}`, { headers: { authorization: `Bearer ${gateway.token}` } })).status).toBe(403);
    const clerk = new TestBrowser(gateway.url);
    await clerk.signIn('clerk-market');
    expect((await clerk.ask(`/api/me/report.json?code=${FIRM.code}`)).status).toBe(403);
    const representative = new TestBrowser(gateway.url);
    await representative.signIn('representative');
    expect((await representative.ask(`/api/me/report.json?code=${RARE.code}`)).status).toBe(404);
  });

  test.each([['representative', '某市监罚〔2026〕2号', FIRM.name], ['citizen', '某市监罚〔2026〕5号', PERSON.name]])('of a %s says what the public does not see, and the platform keeps no text of it', async (account, document, name) => {
    const browser = new TestBrowser(gateway.url);
    await browser.signIn(account);
    const file = await bytesOf(browser.ask('/api/me/report.json'));
    const { number, digest, ...said } = documentOf(file);
    expect(JSON.stringify(said)).toContain(document);
    expect(said.subject.currentName).toBe(name);
    const paper = await bytesOf(browser.ask('/api/me/report.pdf'));
    expect([await heading('/verify', file), await heading('/verify', paper), await heading(`/verify/${number}?digest=${digest}`)]).toEqual(['报告属实', '报告属实', '报告属实']);
    const { rows } = await owner.query('select document, audience from credit.credit_report where number = $1', [number]);
    expect(rows).toEqual([{ document: null, audience: 'self' }]);
    const log = await gateway.auditLog();
    expect(log).toContainEqual(expect.objectContaining({ action: 'subject.look', detail: expect.objectContaining({ viewer: 'self' }) }));
    expect(log).toContainEqual(expect.objectContaining({ action: 'report.issue', object: number }));
  });
});
