import { AxeBuilder } from '@axe-core/playwright';
import { PENALTIES, REGISTER, siteUnderTest, SUBJECT } from './site-under-test.js';

const site = siteUnderTest([REGISTER, PENALTIES]);
const box = () => site.page.getByRole('combobox', { name: '单位名称' });
const options = () => site.page.getByRole('listbox').getByRole('option');

describe('while somebody types', () => {
  test('what it may become is offered, and taken by keyboard', async () => {
    const { page } = site;
    await site.open('/');
    await box().pressSequentially('众岳食');
    await options().filter({ hasText: SUBJECT.name }).waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map((v) => v.id)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    expect(await options().first().getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: SUBJECT.name, exact: true }).waitFor();
  });

  test('by pinyin initials and by the name of before, taken by pointer', async () => {
    const { page } = site;
    for (const typed of ['zysp', SUBJECT.formerName]) {
      await site.open('/');
      await box().fill(typed);
      await options().filter({ hasText: SUBJECT.name }).click();
      await page.getByRole('heading', { level: 1, name: SUBJECT.name, exact: true }).waitFor();
    }
  });

  test('Enter without a choice searches, Escape takes the offer away', async () => {
    const { page } = site;
    await site.open('/');
    await box().pressSequentially('众岳食');
    await options().first().waitFor();
    await page.keyboard.press('Escape');
    expect(await options().count()).toBe(0);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /众岳食.*查询结果/ }).waitFor();
  });

  test('nothing is asked about the beginning of a person’s number', async () => {
    await site.open('/');
    const before = site.questions;
    await box().pressSequentially('99999918');
    await site.page.waitForTimeout(500);
    expect(site.questions).toBe(before);
  });
});

describe('what is only alike', () => {
  test('is told apart, for a name with a wrong character', async () => {
    const { page } = site;
    await site.open(`/search?q=${SUBJECT.name.replace('众岳', '众乐')}`);
    await page.getByRole('status').filter({ hasText: '没有完全相符的' }).waitFor();
    await page.getByRole('heading', { level: 2, name: '您要查的是不是' }).waitFor();
    expect(await page.locator('.lines > li').first().innerText()).toContain(SUBJECT.name);
  });

  test('and for a code with a slip', async () => {
    const { page } = site;
    await site.open(`/search?q=${SUBJECT.code.replace('M', 'N')}`);
    await page.getByRole('heading', { level: 2, name: '您要查的是不是' }).waitFor();
    expect(await page.locator('.lines > li').allInnerTexts()).toEqual([expect.stringContaining('代码只差一处')]);
  });
});

test('the search is narrowed by public notices since a day', async () => {
  const { page } = site;
  await site.open('/search?q=众岳食品');
  await page.getByText('缩小范围').click();
  await page.getByLabel('有许可、处罚公示').fill('2026-01-01');
  await page.getByRole('button', { name: '筛选' }).click();
  await page.waitForURL(/since=2026-01-01/);
  await page.getByRole('link', { name: SUBJECT.name }).waitFor();
  await site.open('/search?q=众岳食品&since=2026-11-01');
  await page.getByRole('heading', { level: 2, name: '选定的范围里没有' }).waitFor();
});
