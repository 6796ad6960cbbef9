import { siteUnderTest } from './site-under-test.js';

const site = siteUnderTest([]);
const combobox = (name: string) => site.page.getByRole('combobox', { name, exact: true });
const lines = () => site.page.locator('.lines:not(.sectors) > li');

test('from the sectors to one of them, to a category with each of its whys, and back', async () => {
  const { page } = site;
  await site.open('/catalogue');
  await page.getByRole('status').filter({ hasText: /^48 个行业，381 类：部门报送 \d+ 类，不收或另有来源 \d+ 类。$/ }).waitFor();
  expect(await page.locator('.sectors > li').count()).toBe(48);
  await page.getByRole('link', { name: '税务领域信用建设' }).click();
  await page.getByRole('heading', { level: 1, name: '税务领域信用建设' }).waitFor();
  expect(new URL(page.url()).search).toBe('?sector=taxation');
  const arrears = lines().filter({ hasText: '欠税公告信息' });
  await arrears.getByText('逐项说明和依据').click();
  const text = await arrears.innerText();
  for (const part of [
    '部门报送', '税收征收管理法第四十五条', '拖欠、欠缴；关于法人、其他组织（含个体工商户）', '国家税务总局衡南县税务局', '政策文件写作“国税局”“地税局”',
    '国家规定增加的类别', '发生后 7 个工作日内报送，至少每季一次；没有发生的，每季报一次零报告', '没有法定时限', '任何人可查', '税务机关依法公告', '第45条',
  ]) {
    expect(text).toContain(part);
  }
  expect(await arrears.getByRole('link', { name: /下载“欠税公告信息”的表格/ }).getAttribute('href')).toBe('/api/templates/tax-arrears.xlsx');
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: '信用信息目录' }).waitFor();
  expect(await page.locator('.sectors > li').count()).toBe(48);
});

test('what is not collected says why, offers no template, and names nobody who may see it', async () => {
  const { page } = site;
  await site.open('/catalogue?collected=no&q=涉税');
  const line = lines().filter({ hasText: '税收缴纳信息（自然人）' });
  await line.getByText('逐项说明和依据').click();
  const text = await line.innerText();
  expect(text).toContain('没有法律依据，不收：个人涉税信息依法保密，归集须另有依据或本人同意');
  expect(text).not.toContain('谁能看');
  expect(await page.getByRole('link', { name: /下载/ }).count()).toBe(0);
  await site.open('/catalogue?category=public-security-penalty-unit');
  expect(await lines().innerText()).toContain('封存，不收');
  await site.open('/catalogue?category=tax-credit-record');
  expect(await lines().innerText()).toContain('由其他类别汇成，不单独报送');
});

test('filters by sector, by provider, by whether it is collected and by words, and the address keeps them', async () => {
  const { page } = site;
  await site.open('/catalogue');
  await combobox('提供单位').selectOption('衡南县财政局');
  await combobox('收不收').selectOption('部门报送的');
  await combobox('行业').selectOption('政府采购领域信用建设');
  await page.getByRole('button', { name: '筛选' }).click();
  await page.waitForURL('**/catalogue?sector=government-procurement&provider=11430422MBX001046A&collected=yes');
  await page.getByRole('status').filter({ hasText: /^\d+ 类$/ }).waitFor();
  const count = await lines().count();
  expect(count).toBeGreaterThan(0);
  await page.reload();
  await page.getByRole('status').filter({ hasText: `${count} 类` }).waitFor();
  expect(await combobox('提供单位').locator('option:checked').innerText()).toBe('衡南县财政局');
  await page.getByRole('searchbox', { name: '类别、部门或理由中的字' }).fill('没有这样的字');
  await page.keyboard.press('Enter');
  await page.getByRole('status').filter({ hasText: '没有符合的类别' }).waitFor();
  await page.getByRole('link', { name: '不筛选' }).click();
  await page.waitForURL('**/catalogue');
  await page.locator('.sectors > li').nth(47).waitFor();
});

test('another sector starts at its top, for the eye and for the ear', async () => {
  const { page } = site;
  await site.open('/catalogue');
  const link = page.getByRole('link', { name: '信用联合奖惩机制' });
  await link.scrollIntoViewIfNeeded();
  await link.click();
  await page.getByRole('heading', { level: 1, name: '信用联合奖惩机制' }).waitFor();
  await page.waitForFunction(`scrollY === 0 && document.activeElement?.tagName === 'MAIN'`);
});

test('no id and no English stands where words belong, in any sector', async () => {
  const { page } = site;
  await site.open('/catalogue?collected=yes');
  for (const path of ['/catalogue?collected=yes', '/catalogue?collected=no']) {
    await site.open(path);
    await page.evaluate(`for (const details of document.querySelectorAll('main details')) details.open = true`);
    const text = await page.locator('main').innerText();
    expect(text.length).toBeGreaterThan(10_000);
    expect(text).not.toMatch(/\b(undefined|null|NaN|public|authorised|restricted|SUBMITTED|NEEDS_BASIS|[a-z]+-[a-z]+)\b/);
  }
}, 60_000);
