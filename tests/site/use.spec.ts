import type { Page } from 'playwright-core';
import { PENALTIES, REGISTER, siteUnderTest, SUBJECT } from './site-under-test.js';

const site = siteUnderTest([REGISTER, PENALTIES]);

const lines = (page: Page) => page.locator('.lines > li');
const focused = (page: Page): Promise<string> => page.evaluate(`document.activeElement?.textContent?.trim() ?? ''`);

/** Goes on by Tab until the focused element says the words. */
async function tabTo(page: Page, words: string): Promise<void> {
  for (let i = 0; i < 60; i += 1) {
    if ((await focused(page)) === words) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way by Tab to ${words}`);
}

describe.each([['on a desktop', 1280], ['on a phone', 360]])('by keyboard alone, %s', (_, width) => {
  beforeEach(() => site.page.setViewportSize({ width, height: 800 }));

  test('past the header, from the search box to the subject, into a record and back to the results', async () => {
    const { page } = site;
    await site.open('/search');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('跳到正文');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('众岳食品');
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: '找到 1 个' }).waitFor();
    await tabTo(page, SUBJECT.name);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: SUBJECT.name, exact: true }).waitFor();
    await tabTo(page, '全部内容');
    await page.keyboard.press('Enter');
    await page.getByText('违法事实', { exact: true }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: /^“众岳食品”\s?的查询结果$/ }).waitFor();
    expect(await focused(page)).not.toBe('');
  });

  test('a day is typed figure by figure, and nothing is asked before the reader asks for it', async () => {
    const { page } = site;
    await site.open(`/subject/${SUBJECT.code}`);
    await page.getByText('看以前某一天的情况').click();
    const day = page.getByLabel('到这一天为止');
    const before = site.questions;
    await day.focus();
    await page.keyboard.type('11012026');
    expect(await day.inputValue()).toBe('2026-11-01');
    expect({ asked: site.questions - before, url: page.url() }).toEqual({ asked: 0, url: `${site.platform.url}/subject/${SUBJECT.code}` });
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '没有查到' }).waitFor();
    expect(site.questions - before).toBe(1);
  });

  test('the next page of lines goes on with its first line', async () => {
    const { page } = site;
    await site.open('/notices?kind=penalty');
    expect(await lines(page).count()).toBe(20);
    await page.getByRole('button', { name: '再看一些' }).focus();
    await page.keyboard.press('Enter');
    await lines(page).nth(39).waitFor();
    expect(await focused(page)).toBe(await lines(page).nth(20).getByRole('link').innerText());
    await page.getByRole('status').filter({ hasText: '已列出 40 条' }).waitFor();
  });
});

describe('back', () => {
  test('leads to the same lines at the same place, without asking again', async () => {
    const { page } = site;
    await site.open('/notices?kind=penalty');
    for (const count of [40, 60]) {
      await page.getByRole('button', { name: '再看一些' }).click();
      await lines(page).nth(count - 1).waitFor();
    }
    const link = lines(page).nth(50).getByRole('link');
    await link.scrollIntoViewIfNeeded();
    const place = await page.evaluate('scrollY');
    await link.click();
    await page.waitForURL('**/subject/*');
    await page.getByRole('heading', { level: 1 }).waitFor();
    const before = site.questions;
    await page.goBack();
    await lines(page).nth(59).waitFor();
    expect(await lines(page).count()).toBe(60);
    await page.waitForFunction(`scrollY === ${place}`);
    expect(site.questions).toBe(before);
  });

  test('takes back a filter, and the form says so; a link asks anew', async () => {
    const { page } = site;
    await site.open('/notices?kind=penalty');
    const first = await lines(page).first().innerText();
    await page.getByLabel('决定日期从').fill('2026-01-01');
    await page.getByLabel('到', { exact: true }).fill('2026-01-31');
    await page.getByRole('button', { name: '筛选' }).click();
    await page.waitForURL('**/notices?kind=penalty&from=2026-01-01&until=2026-01-31');
    await page.locator('.lines[aria-busy=false]').waitFor();
    for (const text of await lines(page).allInnerTexts()) expect(text).toMatch(/2026年1月\d+日/);
    await page.goBack();
    await page.waitForURL('**/notices?kind=penalty');
    expect(await lines(page).first().innerText()).toBe(first);
    expect(await page.getByLabel('决定日期从').inputValue()).toBe('');
    const before = site.questions;
    await page.getByRole('link', { name: '名单', exact: true }).click();
    await page.getByRole('link', { name: '公示', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '行政许可和行政处罚公示' }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(site.questions - before).toBe(2);
  });
});

describe('an identity number', () => {
  const NUMBER = '999999189901010019';

  test('typed into the search box is refused at once, and goes nowhere', async () => {
    const { page } = site;
    await site.open('/');
    const before = site.questions;
    await page.getByRole('combobox', { name: '单位名称' }).fill(NUMBER);
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: '像是身份证号码' }).waitFor();
    expect({ url: page.url(), asked: site.questions - before }).toEqual({ url: `${site.platform.url}/`, asked: 0 });
  });

  test.each([`/search?q=${NUMBER}`, `/subject/${NUMBER}`, `/notices?organ=${NUMBER}`])('in an address (%s) is taken out of it, and nothing is asked', async (path) => {
    const { page } = site;
    await site.open(path);
    await page.getByRole('alert').filter({ hasText: '像是身份证号码' }).waitFor();
    expect(page.url()).not.toContain(NUMBER);
    expect(await page.content()).not.toContain(NUMBER);
    expect(site.questions).toBe(0);
  });
});

describe('when there is trouble', () => {
  test('without a network the page says so, and asks again when told to', async () => {
    site.forgiveConsole();
    const { page } = site;
    await site.open('/lists');
    await page.route('**/graphql', (route) => route.abort('internetdisconnected'));
    await page.getByRole('navigation', { name: '主要栏目' }).getByRole('link', { name: '公示' }).click();
    await page.getByRole('alert').filter({ hasText: '网络不通' }).waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: '再试一次' }).click();
    // No licences were sent in: the answer is that there are none.
    await page.getByRole('status').filter({ hasText: '现在没有公示中的记录' }).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  test('an answer that is none of the platform’s is no answer', async () => {
    site.forgiveConsole();
    const { page } = site;
    await site.open(`/search?q=${SUBJECT.name}`);
    await page.route('**/graphql', (route) => route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' }));
    await page.getByRole('link', { name: SUBJECT.name }).click();
    await page.getByRole('heading', { level: 1, name: '没有取到数据' }).waitFor();
    expect(await page.locator('main').innerText()).toContain('平台暂时没有应答（502）');
  });

  test('a question that cannot be answered is not to be asked again', async () => {
    const { page } = site;
    await site.open(`/subject/${SUBJECT.code}?asOf=2027-01-01`);
    await page.getByRole('heading', { level: 1, name: '这样查不了' }).waitFor();
    expect(await page.getByRole('button', { name: '再试一次' }).count()).toBe(0);
    await page.getByRole('link', { name: '看现在的情况' }).click();
    await page.getByRole('heading', { level: 1, name: SUBJECT.name, exact: true }).waitFor();
  });

  test('a slow answer is waited for in words, and an older one never overtakes a newer', async () => {
    const { page } = site;
    let slow = true;
    await page.route('**/graphql', async (route) => {
      if (slow) await new Promise((done) => setTimeout(done, 1500));
      await route.continue().catch(() => undefined);
    });
    await page.goto(`${site.platform.url}/search?q=建材`);
    await page.getByRole('status').filter({ hasText: '正在查询' }).waitFor();
    slow = false;
    await page.getByRole('combobox', { name: '单位名称' }).fill('众岳食品');
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: '找到 1 个' }).waitFor();
    await page.waitForTimeout(1800);
    expect(await lines(page).first().innerText()).toContain('众岳食品');
  });
});

test('on paper everything that is folded away is open', async () => {
  const { page } = site;
  await site.open(`/subject/${SUBJECT.code}`);
  const folded = page.locator('main article section details:not([open])');
  expect(await folded.count()).toBeGreaterThan(0);
  await page.evaluate(`dispatchEvent(new Event('beforeprint'))`);
  expect(await folded.count()).toBe(0);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('navigation').count()).toBe(0);
  expect(await page.getByText('违法事实', { exact: true }).isVisible()).toBe(true);
});
