import { PUBLIC_PAGES } from './public-pages.js';
import { COMMITMENTS, LICENCES, PENALTIES, REGISTER, siteUnderTest, SUBJECT, TAX_HONOURS, WORK_SAFETY } from './site-under-test.js';

const site = siteUnderTest([REGISTER, TAX_HONOURS, LICENCES, PENALTIES, WORK_SAFETY, COMMITMENTS]);

describe('a citizen finds and reads a subject', () => {
  test.each([
    ['by its name', SUBJECT.name],
    ['by the name of before', SUBJECT.formerName],
    ['by its code', SUBJECT.code],
    ['by part of its name', '众岳食品'],
  ])('%s', async (_how, text) => {
    const { page } = site;
    await site.open('/');
    await page.getByRole('combobox', { name: '单位名称' }).fill(text);
    await page.getByRole('button', { name: '查询' }).click();
    await page.getByRole('link', { name: SUBJECT.name }).click();
    await page.getByRole('heading', { level: 1, name: SUBJECT.name, exact: true }).waitFor();
    await page.waitForURL(`${site.platform.url}/subject/${SUBJECT.code}`);
    expect(await page.title()).toContain(SUBJECT.name);
  });

  test('the page says who it is, what is recorded, by whom, on which basis, until when', async () => {
    const { page } = site;
    await site.open(`/subject/${SUBJECT.code}`);
    const text = await page.locator('main').innerText();
    for (const part of [
      SUBJECT.formerName, '存续', '南市监罚决〔2026〕第1号', '衡南县市场监督管理局', '《中华人民共和国行政处罚法》第48条',
      '公示至 2027年3月12日，还有 130 天', '处罚内容：罚款人民币12000元', '评价结果：A', '履行状态：履行中', '有效期至 2029年10月29日',
    ]) {
      expect(text).toContain(part);
    }
    expect(await page.locator('.code').first().innerText()).toBe('91430422MAX895170D');
  });

  test('no code stands where words belong, and what is not there is not said', async () => {
    const { page } = site;
    await site.open(`/subject/${SUBJECT.code}`);
    for (const summary of await page.locator('main summary').all()) await summary.click();
    const text = await page.locator('main').innerText();
    expect(text).toContain('当前状态\n有效');
    expect(text).not.toMatch(/\b(undefined|null|NaN|ACTIVE|ENTERPRISE|[a-z]+-[a-z]+)\b|2099年/);
  });

  test('an earlier day is shown as it was known then: before anything came there is nothing', async () => {
    const { page } = site;
    await site.open(`/subject/${SUBJECT.code}?asOf=2026-11-01`);
    await page.getByRole('heading', { level: 1, name: /没有查到/ }).waitFor();
    await page.getByRole('link', { name: '看现在的情况' }).click();
    await page.getByRole('heading', { level: 1, name: SUBJECT.name, exact: true }).waitFor();
  });

  test('what is not found says why and where else to look', async () => {
    const { page } = site;
    await site.open('/search?q=没有这家公司');
    await page.getByRole('status').filter({ hasText: '没有找到' }).waitFor();
    expect(await page.locator('main').innerText()).toContain('信用中国');
  });
});

describe('every page', () => {
  test.each(PUBLIC_PAGES)('%s asks once, and fits a phone in small and large letters', async (path) => {
    const { page } = site;
    await site.open(path);
    expect(site.questions).toBeLessThanOrEqual(1);
    expect(await page.locator('h1').count()).toBe(1);
    for (const width of [360, 320]) {
      await page.setViewportSize({ width, height: 640 });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    }
    await page.getByRole('button', { name: '大字版' }).click();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  }, 60_000);

  test('has a title of its own', async () => {
    const titles: string[] = [];
    const named = ['/', '/search?q=建材', `/subject/${SUBJECT.code}`, '/notices', '/notices?kind=penalty', '/lists', '/lists/work-safety', '/catalogue', '/catalogue?sector=taxation', '/clauses', '/rights', '/help', '/help/citizen', '/nowhere'];
    for (const path of named) {
      await site.open(path);
      titles.push(await site.page.title());
    }
    expect(new Set(titles).size).toBe(named.length);
    for (const title of titles) expect(title).toMatch(/.+ · 信用衡南$/);
  }, 60_000);
});

test('lists say on which basis, for how long, and how one gets off, and show organisations', async () => {
  await site.open('/lists/work-safety');
  const text = await site.page.locator('main').innerText();
  for (const part of ['应急管理部门', '3 年', '列入满十二个月', '《中华人民共和国安全生产法》']) expect(text).toContain(part);
  expect(await site.page.locator('.notices > li').count()).toBeGreaterThan(10);
});

test('no natural person stands on a page', async () => {
  expect(await site.platform.graphql('{ searchSubjects(text: "西门星野") { total } }')).toMatchObject({ data: { searchSubjects: { total: 0 } } });
});
