import { axeFaults, overflowOf } from './desk-under-test.js';
import { signInToDesk } from './desk-visitor.js';
import { REGISTER, siteUnderTest } from './site-under-test.js';

const site = siteUnderTest([REGISTER]);
const SECURITY = { account: /^演示安全管理/, at: '/accounts' };
const AUDIT = { account: /^演示审计管理/, at: '/audit' };
const SYSTEM = { account: /^演示系统管理/, at: '/keys' };

const column = () => site.page.getByRole('navigation', { name: '工作台栏目' });

test('the security administrator gives a role with a reason, takes it back, and is refused what nobody may hold together', async () => {
  await signInToDesk(site, /^演示经办甲/, { at: '/own-department' });
  await site.page.context().clearCookies();
  await signInToDesk(site, SECURITY.account, { at: SECURITY.at, secondFactor: true });
  const { page } = site;
  await page.getByRole('table', { name: '工作人员的账号' }).waitFor();
  expect(await axeFaults(site.page)).toEqual([]);
  await page.getByRole('link', { name: '演示经办甲' }).click();
  await page.getByRole('heading', { level: 1, name: '演示经办甲' }).waitFor();
  const give = async (role: string, reason: string): Promise<void> => {
    await page.getByRole('button', { name: `授予${role}`, exact: true }).click();
    await page.getByRole('dialog').getByLabel(/理由/).fill(reason);
    await page.getByRole('dialog').getByRole('button', { name: `授予${role}` }).click();
  };
  await give('部门复核人', '任命文件');
  await page.getByRole('button', { name: '收回部门复核人' }).waitFor();
  await page.getByRole('listitem').filter({ hasText: '任命文件' }).getByText('授予部门复核人').waitFor();
  expect(await axeFaults(site.page)).toEqual([]);
  await give('审计管理员', '任命文件');
  await page.getByRole('dialog').getByRole('alert').getByText('不得兼办业务').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: '不办' }).click();
  await page.getByRole('button', { name: '收回部门复核人' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '收回部门复核人' }).click();
  await page.getByRole('dialog').getByRole('alert').getByText('请先写明').waitFor();
  await page.getByRole('dialog').getByLabel(/理由/).fill('免职文件');
  await page.getByRole('dialog').getByRole('button', { name: '收回部门复核人' }).click();
  await page.getByRole('listitem').filter({ hasText: '免职文件' }).waitFor();
}, 180_000);

test('without a second factor the administrator is told so, and led to it', async () => {
  await signInToDesk(site, SECURITY.account, { at: SECURITY.at });
  const alert = site.page.getByRole('alert');
  await alert.getByText('第二重身份验证').waitFor();
  const [renewed] = await Promise.all([site.page.context().waitForEvent('page'), alert.getByRole('link', { name: '在新窗口验证' }).click()]);
  await renewed.getByRole('button', { name: SECURITY.account }).click();
  await site.page.getByRole('table', { name: '工作人员的账号' }).waitFor();
}, 90_000);

test('the audit administrator looks up who did what, has the log proved, and takes it along', async () => {
  await signInToDesk(site, AUDIT.account, { at: AUDIT.at, secondFactor: true });
  const { page } = site;
  await page.getByRole('table', { name: '审计日志' }).getByText('报送').first().waitFor();
  await page.getByRole('combobox', { name: /^动作/ }).selectOption({ label: '登录' });
  await page.getByRole('button', { name: '查找' }).click();
  await page.getByRole('table', { name: '审计日志' }).getByRole('cell', { name: '登录', exact: true }).first().waitFor();
  expect(new URL(page.url()).searchParams.get('action')).toBe('sign-in');
  expect(await axeFaults(site.page)).toEqual([]);
  await page.getByRole('button', { name: '现在核验' }).click();
  await page.getByText('核验完毕，审计链完整。').waitFor({ timeout: 60_000 });
  await page.getByText(/最近一次核验：.*演示审计管理/).waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '导出这些天的全部 csv' }).click()]);
  expect(download.suggestedFilename()).toMatch(/^audit-\d{4}-\d\d-\d\d-\d{4}-\d\d-\d\d\.csv$/);
  await page.getByLabel('至', { exact: true }).fill('2026-01-01');
  await page.getByRole('button', { name: '查找' }).click();
  await page.getByText(/起始日不晚于截止日/).waitFor();
  await page.getByText(/最近一次核验：.*演示审计管理/).waitFor();
}, 150_000);

test('the system administrator sees the state of the keys and no key', async () => {
  await signInToDesk(site, SYSTEM.account, { at: SYSTEM.at, secondFactor: true });
  await site.page.getByText('第 1 号').waitFor();
  await site.page.getByText('credit keys rotate').first().waitFor();
  expect(await axeFaults(site.page)).toEqual([]);
}, 90_000);

test('the pages fit a phone', async () => {
  await site.page.setViewportSize({ width: 360, height: 740 });
  for (const { account, at } of [SECURITY, AUDIT, SYSTEM]) {
    await site.page.context().clearCookies();
    await signInToDesk(site, account, { at, secondFactor: true });
    await site.page.locator('.waiting').first().waitFor({ state: 'detached' });
    expect({ at, wide: await overflowOf(site.page) }).toEqual({ at, wide: 0 });
  }
}, 120_000);

describe.each([['联席会议办公室', /^演示联席办/], ['部门经办人', /^演示经办甲/], ['安全管理员', SECURITY.account], ['审计管理员', AUDIT.account], ['系统管理员', SYSTEM.account]])('%s', (role, account) => {
  test('has no pages of the other administrators, neither in the column nor by their address', async () => {
    await signInToDesk(site, account, { at: '/', secondFactor: true });
    for (const { account: own, at } of [SECURITY, AUDIT, SYSTEM]) {
      if (String(own) === String(account)) continue;
      expect(await column().locator(`a[href="/desk${at}"]`).count()).toBe(0);
      await site.page.goto(`${site.platform.url}/desk${at}`);
      await site.page.getByRole('alert').getByText('不能').first().waitFor();
      expect({ role, at, tables: await site.page.getByRole('table').count() }).toEqual({ role, at, tables: 0 });
    }
  }, 120_000);
});
