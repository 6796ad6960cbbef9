import { gzipSync } from 'node:zlib';
import { axeFaults, overflowOf, signInAtDesk } from './desk-under-test.js';
import { siteUnderTest } from './site-under-test.js';

const site = siteUnderTest([]);
const CLERK = /^演示经办甲/;
/** What the first load may come to, gzip; issue 9. */
const FIRST_LOAD = 350 * 1024;

const nav = () => site.page.getByRole('navigation', { name: '工作台栏目' });

test('without a session the desk asks to sign in, and leads back to the very page', async () => {
  const { page } = site;
  await site.open('/desk/quarantine?state=ATTACHED');
  await page.getByText('请先登录').waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await page.locator('main').getByRole('link', { name: '登录' }).click();
  await page.getByRole('button', { name: CLERK }).click();
  await page.getByRole('heading', { level: 1, name: '待确认' }).waitFor();
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/desk/quarantine?state=ATTACHED');
}, 60_000);

test('the desk begins with what comes first for the person, and shows no more than their roles let them do', async () => {
  const { page } = site;
  await signInAtDesk(site, CLERK, '');
  await page.waitForURL('**/desk/todo');
  await nav().getByRole('link', { name: '报送文件' }).waitFor();
  await page.context().clearCookies();
  await signInAtDesk(site, /^演示核查/, '');
  expect(await nav().getByRole('link', { name: '报送文件' }).count()).toBe(0);
}, 90_000);

test('somebody who is no officer is told so', async () => {
  const { page } = site;
  await site.open('/desk');
  await page.locator('main').getByRole('link', { name: '登录' }).click();
  await page.getByRole('button', { name: /^西门星野/ }).click();
  await page.getByText('这个账号不是工作人员的').waitFor();
  expect(await nav().count()).toBe(0);
}, 60_000);

test('the public site leads an officer to the desk', async () => {
  const { page } = site;
  await signInAtDesk(site, CLERK, '/todo');
  await site.open('/notices');
  await page.getByRole('link', { name: '工作台' }).click();
  await page.getByRole('heading', { level: 1, name: '待办' }).waitFor();
}, 60_000);

test('a session that ends in the middle of an act is renewed in another window, and the act goes on', async () => {
  site.forgiveConsole();
  const { page } = site;
  await signInAtDesk(site, CLERK, '/due');
  const row = page.locator('tbody tr').filter({ hasText: '经营异常名录' }).first();
  await row.getByRole('button', { name: '零报告' }).click();
  await page.context().clearCookies({ name: 'credit-session' });
  await page.getByRole('dialog').getByRole('button', { name: '零报告' }).click();
  const over = page.getByRole('dialog', { name: '登录已过期' });
  const [window] = await Promise.all([page.waitForEvent('popup'), over.getByRole('link', { name: '在新窗口登录' }).click()]);
  // The sign-in service may remember who signed in a moment ago, and then asks nobody.
  const account = window.getByRole('button', { name: CLERK });
  await Promise.race([account.click().catch(() => undefined), over.waitFor({ state: 'hidden' })]);
  await over.waitFor({ state: 'hidden' });
  await row.locator('.status.ok').filter({ hasText: '零报告' }).waitFor();
}, 90_000);

test('a column is made wider by keyboard, and stays so', async () => {
  const { page } = site;
  await signInAtDesk(site, CLERK, '/templates');
  const edge = page.getByRole('separator', { name: '“信息类别”一列的宽度' });
  await edge.focus();
  const before = Number(await edge.getAttribute('aria-valuenow'));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.reload();
  expect(Number(await edge.getAttribute('aria-valuenow'))).toBe(before + 32);
}, 60_000);

test('rows are walked by the arrows, filtered, and exported as they are shown', async () => {
  const { page } = site;
  await signInAtDesk(site, CLERK, '/templates');
  const rows = page.locator('tbody tr');
  await rows.nth(2).waitFor();
  await rows.first().focus();
  await page.keyboard.press('ArrowDown');
  expect(await rows.nth(1).evaluate('document.activeElement === document.querySelectorAll("tbody tr")[1]')).toBe(true);
  await page.getByLabel('信息类别', { exact: true }).fill('行政处罚信息');
  await page.getByRole('status').filter({ hasText: /行中的/ }).waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出 CSV' }).click()]);
  expect(download.suggestedFilename()).toBe('上报模板.csv');
}, 60_000);

test('on a phone the column is folded away until it is asked for', async () => {
  const { page } = site;
  await signInAtDesk(site, CLERK, '/todo');
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await nav().getByRole('link', { name: '报送记录' }).isVisible()).toBe(false);
  await nav().getByRole('button', { name: '栏目' }).click();
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  await nav().getByRole('link', { name: '报送记录' }).click();
  await page.getByRole('heading', { level: 1, name: '报送记录' }).waitFor();
  expect(await nav().getByRole('link', { name: '报送文件' }).isVisible()).toBe(false);
}, 60_000);

test('the first load is at most 350 kB, gzip', async () => {
  const { page } = site;
  await signInAtDesk(site, CLERK, '/todo');
  const loaded: Promise<number>[] = [];
  page.on('response', (response) => {
    if (/\/(assets|desk)/.test(new URL(response.url()).pathname)) loaded.push(response.body().then((body) => gzipSync(body).length));
  });
  await page.reload();
  await page.getByRole('heading', { level: 1, name: '待办' }).waitFor();
  await page.waitForLoadState('networkidle');
  const sizes = await Promise.all(loaded);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  expect(sizes.length).toBeGreaterThan(2);
  expect(total).toBeGreaterThan(40 * 1024);
  expect(total).toBeLessThanOrEqual(FIRST_LOAD);
}, 60_000);
