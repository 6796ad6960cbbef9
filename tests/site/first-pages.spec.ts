import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startPlatform, type RunningPlatform } from '../house/running-platform.js';
import { launchBrowser } from './browser.js';

const SUBJECT = { code: '91430422MAX895170D', name: '衡南县岐山办事处众岳食品有限公司', formerName: '衡南县栗江镇鑫岳化工有限公司' };
const FILES: readonly (readonly [file: string, item: string, organ: string])[] = [
  ['市场监管_市场主体登记_2026-10.xlsx', 'business-registration', '11430422MBX001011P'],
  ['税务_纳税信用A级_2025年度.xlsx', 'tax-credit-rating-a', '11430422MBX00102XF'],
  ['住建_行政许可_2026-10.xlsx', 'administrative-licence', '11430422MBX001038F'],
  ['市场监管_行政处罚_2026-10.csv', 'administrative-penalty', '11430422MBX001011P'],
  ['应急_安全生产严重失信主体.csv', 'work-safety-blacklist', '11430422MBX001089P'],
];

let platform: RunningPlatform;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const problems: string[] = [];

beforeAll(async () => {
  platform = await startPlatform({ today: '2026-11-02' });
  for (const [file, item, organ] of FILES) {
    await platform.creditJson(['submit', `apps/ingest/sample-county/${file}`, '--item', item, '--organ', organ]);
  }
  browser = await launchBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await platform.stop();
});
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' });
  page = await context.newPage();
  problems.length = 0;
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
});
afterEach(async () => {
  await context.close();
  expect(problems).toEqual([]);
});

describe('a citizen finds and reads a subject', () => {
  test.each([
    ['by its name', SUBJECT.name],
    ['by the name of before', SUBJECT.formerName],
    ['by its code', SUBJECT.code],
    ['by part of its name', '众岳食品'],
  ])('%s', async (_how, text) => {
    await page.goto(platform.url);
    await page.getByRole('searchbox').fill(text);
    await page.getByRole('button', { name: '查询' }).click();
    await page.getByRole('link', { name: SUBJECT.name }).click();
    await page.getByRole('heading', { level: 1, name: SUBJECT.name, exact: true }).waitFor();
    await page.waitForURL(`${platform.url}/subject/${SUBJECT.code}`);
    expect(await page.title()).toContain(SUBJECT.name);
  });

  test('the page says who it is, what is recorded, by whom, on which basis, until when', async () => {
    await page.goto(`${platform.url}/subject/${SUBJECT.code}`);
    await page.getByRole('heading', { level: 1, name: SUBJECT.name, exact: true }).waitFor();
    const text = await page.locator('main').innerText();
    for (const part of [SUBJECT.formerName, '存续', '南市监罚决〔2026〕第1号', '衡南县市场监督管理局', '《中华人民共和国行政处罚法》第48条', '公示至 2027年3月12日，还有 130 天']) {
      expect(text).toContain(part);
    }
    expect(await page.locator('.code').first().innerText()).toBe('91430422MAX895170D');
  });

  test('an earlier day is shown as it was known then: before anything came there is nothing', async () => {
    await page.goto(`${platform.url}/subject/${SUBJECT.code}?asOf=2026-11-01`);
    await page.getByRole('heading', { level: 1, name: /没有查到/ }).waitFor();
  });

  test('what is not found says why and where else to look', async () => {
    await page.goto(`${platform.url}/search?q=没有这家公司`);
    await page.getByRole('heading', { name: '没有找到' }).waitFor();
    expect(await page.locator('main').innerText()).toContain('信用中国');
  });

  test('by keyboard alone, from the search box to the subject', async () => {
    await page.goto(platform.url);
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('众岳食品');
    await page.keyboard.press('Enter');
    const link = page.getByRole('link', { name: SUBJECT.name });
    await link.waitFor();
    for (let i = 0; i < 20 && !(await page.evaluate(`document.activeElement?.textContent === '${SUBJECT.name}'`)); i += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: SUBJECT.name, exact: true }).waitFor();
  });
});

const PAGES = ['/', '/search?q=建材', `/subject/${SUBJECT.code}`, '/notices', '/notices?kind=penalty', '/lists', '/lists/work-safety', '/catalogue', '/nowhere'];

describe('every page', () => {
  test.each(PAGES)('%s has no accessibility fault, light and dark, and fits 320 px', async (path) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(`${platform.url}${path}`);
      await page.waitForLoadState('networkidle');
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map((v) => ({ id: v.id, at: v.nodes.map((n) => n.target.join(' ')).slice(0, 3) }))).toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  }, 60_000);
});

test('notices load further pages, lists show organisations, and no natural person stands on a page', async () => {
  await page.goto(`${platform.url}/notices?kind=penalty`);
  const lines = page.locator('.lines > li');
  await lines.first().waitFor();
  expect(await lines.count()).toBe(20);
  await page.getByRole('button', { name: '再看一些' }).click();
  await lines.nth(39).waitFor();
  expect(await lines.count()).toBe(40);
  await page.goto(`${platform.url}/lists/work-safety`);
  await lines.first().waitFor();
  const search = await platform.graphql('{ searchSubjects(text: "西门星野") { total } }');
  expect(search).toMatchObject({ data: { searchSubjects: { total: 0 } } });
});
