import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { ORGANS, startCounty, type County } from '../files/county.js';
import { textFile } from '../files/file-mother.js';
import { cellsOf, penalty, TEMPLATE, type Penalty } from '../files/penalty-mother.js';
import { uscc } from '../files/codes-mother.js';
import { launchBrowser } from '../site/browser.js';
import { send } from './attacker.js';

/** Markup that runs in a page that takes it for its own, in the forms that pages fall for. */
const MARKUP = ['<img src=x onerror=ran()>', '<script>ran()</script>', '"><svg onload=ran()>', "'-ran()-'", '{{constructor.constructor("ran()")()}}', 'javascript:ran()', '</title><script>ran()</script>'];
const CODE = uscc(77);
const NAME = `衡南县${MARKUP.slice(0, 3).join('')}有限公司`;

let county: County;
let browser: Browser;
let folder: string;

beforeAll(async () => {
  county = await startCounty();
  folder = mkdtempSync(join(tmpdir(), 'credit-markup-'));
  await county.send(textFile([['统一社会信用代码', '名称', '曾用名', '市场主体类型', '成立日期', '经营状态'], [CODE, NAME, `曾${NAME}`, '企业', '2015-03-02', '存续']]), { item: 'business-registration', organ: ORGANS.market });
  const texts = ['representative', 'act', 'facts', 'basis', 'content', 'licence', 'organ', 'source'] as const;
  const rows = MARKUP.map((markup, i) => penalty(i + 1, { code: CODE, name: NAME, no: `南样罚决〔2026〕${i + 1}号${markup}`, ...(Object.fromEntries(texts.map((key) => [key, `样例${markup}`])) satisfies Partial<Penalty>) }));
  const outcome = await county.send(textFile([TEMPLATE.map(([heading]) => heading), ...rows.map((row) => cellsOf(row))]));
  expect(outcome.counts).toMatch(/accepted/);
  await county.platform.untilFindable();
  browser = await launchBrowser();
}, 240_000);
afterAll(async () => {
  await county.stop();
  rmSync(folder, { recursive: true });
  await browser.close();
});

/** Opens a path with every trap set: what runs, what the page's policy had to stop, what complains. */
async function opened(path: string, use: (page: Page) => Promise<void> = async () => undefined): Promise<{ readonly ran: boolean; readonly violations: readonly string[]; readonly dialogs: number; readonly text: string }> {
  const context = await browser.newContext({ locale: 'zh-CN' });
  const page = await context.newPage();
  let dialogs = 0;
  page.on('dialog', (dialog) => {
    dialogs += 1;
    void dialog.dismiss();
  });
  await page.addInitScript('globalThis.violations = []; globalThis.ran = () => { globalThis.hasRun = true; }; addEventListener("securitypolicyviolation", (e) => globalThis.violations.push(`${e.violatedDirective} ${e.blockedURI}`));');
  await page.goto(`${county.platform.url}${path}`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  await use(page);
  const seen = { ran: await page.evaluate<boolean>('globalThis.hasRun === true'), violations: await page.evaluate<string[]>('globalThis.violations'), dialogs, text: await page.locator('body').innerText() };
  await context.close();
  return seen;
}

const openAll = async (page: Page): Promise<void> => {
  await page.evaluate('document.querySelectorAll("details").forEach((each) => { each.open = true; })');
};

describe('markup in every text of a record', () => {
  test('stands on the subject’s page as it was written, and nothing runs', async () => {
    const seen = await opened(`/subject/${CODE}`, openAll);
    expect(seen).toMatchObject({ ran: false, violations: [], dialogs: 0 });
    for (const markup of MARKUP.slice(0, 3)) expect(seen.text).toContain(markup);
  });

  test.each([
    ['the search', `/search?q=${encodeURIComponent(NAME)}`],
    ['a search for markup', `/search?q=${encodeURIComponent(MARKUP.join(' '))}`],
    ['the notices', '/notices?kind=penalty'],
    ['notices of an organ that is markup', `/notices?kind=penalty&organ=${encodeURIComponent(`样例${MARKUP[0] ?? ''}`)}`],
    ['the catalogue', `/catalogue?text=${encodeURIComponent(MARKUP.join(' '))}`],
    ['a subject that is markup', `/subject/${encodeURIComponent(MARKUP[0] ?? '')}`],
    ['a list that is markup', `/lists/${encodeURIComponent(MARKUP[1] ?? '')}`],
    ['the proof of a receipt', `/verify/${encodeURIComponent(MARKUP[2] ?? '')}?digest=${encodeURIComponent(MARKUP.join(''))}`],
    ['the form of the proof', `/verify?number=${encodeURIComponent(`"${MARKUP.join('')}`)}&digest=${encodeURIComponent('" autofocus onfocus=ran() x="')}`],
    ['an address with a script', '/#javascript:ran()'],
  ])('%s: nothing runs, and the policy had nothing to stop', async (_, path) => {
    expect(await opened(path)).toMatchObject({ ran: false, violations: [], dialogs: 0 });
  });

  test('the suggestions while somebody types', async () => {
    const seen = await opened('/', async (page) => {
      await page.getByRole('combobox').first().fill('衡南县<img');
      await page.getByRole('option').first().waitFor();
    });
    expect(seen).toMatchObject({ ran: false, violations: [], dialogs: 0 });
  });

  test('what would run does run where a page has no policy: the traps are set', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addInitScript('globalThis.ran = () => { globalThis.hasRun = true; };');
    await page.goto('about:blank');
    await page.setContent(`<body>${MARKUP[2] ?? ''}</body>`);
    await page.waitForFunction('globalThis.hasRun === true');
    await context.close();
  });

  test('and the policy stops what a page would let through', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addInitScript('globalThis.violations = []; globalThis.ran = () => { globalThis.hasRun = true; }; addEventListener("securitypolicyviolation", (e) => globalThis.violations.push(e.violatedDirective));');
    await page.goto(county.platform.url);
    await page.evaluate(`document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(`${MARKUP[0] ?? ''}<p style="color:red">x</p>`)})`);
    await page.waitForFunction('globalThis.violations.length >= 2');
    expect(await page.evaluate('globalThis.hasRun === true')).toBe(false);
    await context.close();
  });
});

describe('a receipt about such a subject', () => {
  let number: string;
  const file = (): string => join(folder, 'receipt.json');

  beforeAll(async () => {
    const headers = { authorization: `Bearer ${county.platform.token()}`, 'content-type': 'application/json' };
    const purpose = `资格审查${MARKUP.join('')}`;
    const { text } = await send(`${county.platform.url}/api/checks`, { method: 'POST', headers, body: JSON.stringify({ scenario: 'bidding', purpose, project: MARKUP[1], operator: MARKUP[0], subjects: [{ code: CODE, name: NAME }] }) });
    number = String(Object(JSON.parse(text)).receipt);
    writeFileSync(file(), (await send(`${county.platform.url}/api/checks/${number}/receipt.json`, { headers })).text);
  });

  test('is proved on a page on which nothing runs', async () => {
    const seen = await opened('/verify', async (page) => {
      await page.setInputFiles('input[type=file]', file());
      await page.getByRole('button', { name: '核验文件' }).click();
      await page.getByRole('heading', { name: '回执属实' }).waitFor();
    });
    expect(seen).toMatchObject({ ran: false, violations: [], dialogs: 0 });
  });

  const pdftotext = process.env['TEST_PDFTOTEXT'];
  (pdftotext === undefined ? test.skip : test)('is printed with the markup as words, and the paper holds no script and no action', async () => {
    const response = await fetch(`${county.platform.url}/api/receipts/${number}.pdf`, { headers: { authorization: `Bearer ${county.platform.token()}` } });
    const bytes = Buffer.from(await response.arrayBuffer());
    const path = join(folder, 'receipt.pdf');
    writeFileSync(path, bytes);
    const { stdout } = spawnSync(pdftotext ?? 'pdftotext', [path, '-'], { encoding: 'utf8' });
    expect(stdout.replace(/\s/g, '')).toContain('<script>ran()</script>');
    expect(bytes.toString('latin1')).not.toMatch(/\/(JavaScript|JS|OpenAction|AA|Launch|EmbeddedFile)\b/);
  });
});
