import { AxeBuilder } from '@axe-core/playwright';
import { tabTo } from './desk-visitor.js';
import { PENALTIES, REGISTER, siteUnderTest, SUBJECT } from './site-under-test.js';

const site = siteUnderTest([REGISTER, PENALTIES]);

async function signIn(account: RegExp, from = '/notices'): Promise<void> {
  await site.open(from);
  await site.page.getByRole('link', { name: '登录' }).first().click();
  await site.page.getByRole('button', { name: account }).click();
  await site.page.getByRole('button', { name: '退出' }).waitFor();
}

test('one click on a demo account leads back to the page, with name and organ in its head', async () => {
  await signIn(/^演示经办甲/);
  expect(new URL(site.page.url()).pathname).toBe('/notices');
  await site.page.getByRole('link', { name: '演示经办甲 衡南县市场监督管理局' }).click();
  await site.page.getByRole('heading', { level: 1, name: '我的账号' }).waitFor();
  await site.page.getByText('部门经办人').waitFor();
  const session = (await site.page.context().cookies()).find(({ name }) => name === 'credit-session');
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  expect(await site.page.evaluate('document.cookie')).toBe('credit-signed-in=1');
}, 60_000);

test('the login page says what it is, and everybody can use it', async () => {
  await site.open('/');
  await site.page.getByRole('link', { name: '登录' }).first().click();
  await site.page.getByText('演示账号，不是真实身份').waitFor();
  expect((await new AxeBuilder({ page: site.page }).analyze()).violations).toEqual([]);
}, 60_000);

test('signing out here and at the sign-in service', async () => {
  await signIn(/^演示复核/);
  await site.page.getByRole('button', { name: '退出' }).click();
  await site.page.getByRole('heading', { name: '已退出信用衡南' }).waitFor();
  await site.page.getByRole('button', { name: '同时退出演示登录' }).click();
  await site.page.getByRole('heading', { level: 1, name: '查信用' }).waitFor();
  await site.page.getByRole('link', { name: '登录' }).waitFor();
  expect((await site.page.context().cookies()).filter(({ name }) => name === 'credit-session')).toEqual([]);
}, 60_000);

test('a citizen sees what is kept of them; a second factor can be shown later', async () => {
  await signIn(/^西门星野/, '/me');
  await site.page.getByRole('heading', { level: 2, name: '西门星野' }).waitFor();
  expect(await site.page.getByText('430400187708311416').count()).toBe(0);
  expect((await new AxeBuilder({ page: site.page }).analyze()).violations).toEqual([]);
}, 60_000);

test.each([1280, 360])('by keyboard alone a citizen signs in, opens a record of their own and what to do about it, %i px wide', async (width) => {
  const { page } = site;
  await page.setViewportSize({ width, height: 740 });
  await site.open('/me');
  await tabTo(site, /^\s*登录\s*$/);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^西门星野/ }).waitFor();
  await tabTo(site, /^\s*西门星野/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 2, name: '西门星野' }).waitFor();
  await page.waitForLoadState('networkidle');
  await tabTo(site, /全部内容/);
  await page.keyboard.press('Enter');
  await page.getByText('违法事实', { exact: true }).first().waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
  await tabTo(site, /提出异议/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1 }).filter({ hasText: '权利' }).waitFor();
}, 60_000);

test('a representative sees the enterprise’s own file', async () => {
  await signIn(/^演示代表人/, '/me');
  await site.page.getByRole('heading', { level: 2, name: SUBJECT.name }).waitFor();
  await site.page.getByRole('heading', { level: 3, name: '谁看过这份档案' }).waitFor();
  await site.page.getByText('以“本人”的身份').first().waitFor();
}, 60_000);

test('a representative allows a bank one look and takes it back, and is told what is wrong in words', async () => {
  await signIn(/^演示代表人/, '/me');
  const { page } = site;
  await page.getByText('新给一个授权').click();
  await page.getByLabel('单位的统一社会信用代码').fill('91430422MAX895170X');
  await page.getByLabel('对方要办什么事').fill('申请贷款');
  await page.getByRole('button', { name: '授权', exact: true }).click();
  await page.getByRole('status').filter({ hasText: '被授权单位应写有效的统一社会信用代码' }).waitFor();
  await page.getByLabel('单位的统一社会信用代码').fill('11430422MBX001011P');
  await page.getByRole('button', { name: '授权', exact: true }).click();
  await page.getByRole('status').filter({ hasText: /已经授权，编号 A-20261102-\d{6}/ }).waitFor();
  const given = page.getByRole('region', { name: '给出的授权' }).locator('.lines > li').first();
  expect(await given.innerText()).toContain('有效至 2026年12月1日，只能看一次');
  await given.getByRole('button', { name: /^撤回授权/ }).click();
  await page.getByRole('status').filter({ hasText: '已经撤回' }).waitFor();
  expect(await given.innerText()).toContain('撤回');
  expect(await given.getByRole('button').count()).toBe(0);
  await page.getByText('别人要授权给您时，请把您的账号告诉对方').waitFor();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
}, 60_000);

test('an officer who is asked for a second factor shows it and comes back', async () => {
  await signIn(/^演示安全管理/, '/me');
  await site.page.getByRole('link', { name: '现在验证' }).click();
  expect(await site.page.getByRole('checkbox').isChecked()).toBe(true);
  await site.page.getByRole('button', { name: /^演示安全管理/ }).click();
  await site.page.getByText('本次登录已经过').waitFor();
}, 60_000);

test('a sign-in that came to nothing is explained', async () => {
  await site.open('/sign-in/refused?why=moved');
  await site.page.getByText('已经在另一个单位工作').waitFor();
  await site.page.getByRole('link', { name: '重新登录' }).waitFor();
});
