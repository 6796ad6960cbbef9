import type { BrowserContext, Page } from 'playwright-core';
import { holdBack } from './page-waits.js';
import { LICENCES, PENALTIES, REGISTER, siteUnderTest, SUBJECT } from './site-under-test.js';

const site = siteUnderTest([REGISTER, PENALTIES, LICENCES]);

/** A reader whose browser runs no script, on a phone. */
async function withoutScript(use: (page: Page) => Promise<void>): Promise<void> {
  const context = (await site.page.context().browser()?.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 }, locale: 'zh-CN' })) as BrowserContext;
  try {
    await use(await context.newPage());
  } finally {
    await context.close();
  }
}

const lines = (page: Page) => page.locator('.lines > li');

describe('without script', () => {
  test('a subject’s page is read, a record’s whole content opened, an earlier day asked for, and the report fetched', async () => {
    await withoutScript(async (page) => {
      await page.goto(`${site.platform.url}/subject/${SUBJECT.code}`);
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(SUBJECT.name);
      expect(await page.getByText(SUBJECT.formerName).first().isVisible()).toBe(true);
      expect(await lines(page).count()).toBeGreaterThan(1);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
      const record = lines(page).first();
      await record.getByText('全部内容').click();
      expect(await record.getByText('报送部门').isVisible()).toBe(true);
      const report = await page.request.get(`${site.platform.url}${await page.getByRole('link', { name: '信用报告（PDF）' }).getAttribute('href')}`);
      expect([report.status(), report.headers()['content-type']]).toEqual([200, 'application/pdf']);
      await page.getByLabel('看以前某一天的情况').fill('2026-01-01');
      await page.getByRole('button', { name: '查看' }).click();
      expect(page.url()).toContain('?asOf=2026-01-01');
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('没有查到');
    });
  });

  test('the notices are chosen by kind and organ, and read page by page to a subject', async () => {
    await withoutScript(async (page) => {
      await page.goto(`${site.platform.url}/notices`);
      await page.getByRole('link', { name: '行政处罚' }).click();
      expect(await page.title()).toBe('行政处罚公示 · 信用衡南');
      expect(await lines(page).count()).toBe(20);
      const first = await lines(page).first().innerText();
      await page.getByRole('link', { name: '下一页' }).click();
      expect(await lines(page).first().innerText()).not.toBe(first);
      await page.getByLabel('决定日期从').fill('2026-10-01');
      await page.getByRole('button', { name: '筛选' }).click();
      expect(new URL(page.url()).searchParams.get('kind')).toBe('penalty');
      expect(new URL(page.url()).searchParams.get('from')).toBe('2026-10-01');
      const name = await lines(page).first().getByRole('link').innerText();
      await lines(page).first().getByRole('link').click();
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(name);
    });
  });
});

/** Notes every frame in which a heading that was there is gone, and what moved. */
const WATCH = `
window.seen = { gone: 0, shift: 0 };
let there = false;
const look = () => { const now = document.querySelector('h1') !== null; if (there && !now) window.seen.gone += 1; there = there || now; requestAnimationFrame(look); };
requestAnimationFrame(look);
new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.seen.shift += entry.value; }).observe({ type: 'layout-shift', buffered: true });`;

describe.each([['a subject', `/subject/${SUBJECT.code}`, SUBJECT.name], ['the notices', '/notices?kind=penalty', '行政许可和行政处罚公示']])('with script, the page of %s', (_, path, heading) => {
  test.each([1280, 360])('is read before the script has come, and nothing goes or moves when it comes, %i px wide', async (width) => {
    const { page } = site;
    await page.setViewportSize({ width, height: 800 });
    await page.addInitScript(WATCH);
    const letGo = await holdBack(page, '**/*.js');
    await page.goto(site.platform.url + path, { waitUntil: 'commit' });
    await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
    expect(await lines(page).first().isVisible()).toBe(true);
    expect(site.questions).toBe(0);
    letGo();
    await page.locator('main[data-told]').waitFor({ state: 'detached' });
    await page.waitForLoadState('networkidle');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(heading);
    expect(await lines(page).first().isVisible()).toBe(true);
    const { gone, shift } = await page.evaluate<{ gone: number; shift: number }>('window.seen');
    expect({ gone, still: shift <= 0.05 }).toEqual({ gone: 0, still: true });
  });

  test('what is unfolded before the script has come stays unfolded, and keeps the focus', async () => {
    const { page } = site;
    const letGo = await holdBack(page, '**/*.js');
    await page.goto(site.platform.url + path, { waitUntil: 'commit' });
    await lines(page).nth(1).waitFor();
    const words = await lines(page).nth(1).locator('summary').first().innerText();
    await lines(page).nth(1).locator('summary').first().focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('details[open]').count()).toBe(1);
    letGo();
    await page.locator('main[data-told]').waitFor({ state: 'detached' });
    expect([await page.locator('details[open]').count(), await lines(page).nth(1).locator('details[open]').count()]).toEqual([1, 1]);
    expect(await page.locator('summary:focus').innerText()).toBe(words);
  });
});

test('where the script gets no answer the page stays as it came, and leads on', async () => {
  site.forgiveConsole();
  const { page } = site;
  await page.route('**/graphql', (route) => route.abort('internetdisconnected'));
  await site.open('/notices?kind=penalty');
  await page.waitForTimeout(500);
  expect(await lines(page).count()).toBe(20);
  const name = await lines(page).first().getByRole('link').innerText();
  await lines(page).first().getByRole('link').click();
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
});
