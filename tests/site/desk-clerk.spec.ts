import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { clerkFile, mended } from './clerk-file.js';
import { axeFaults, overflowOf, signInAtDesk } from './desk-under-test.js';
import { REGISTER, siteUnderTest, SUBJECT } from './site-under-test.js';

const site = siteUnderTest([REGISTER]);
const CLERK = /^演示经办甲/;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const RESULT = '3 行：接收 1，退回 1，待确认 1';

const file = (name: string, buffer: Buffer) => ({ name, mimeType: XLSX, buffer });
const heading = (name: string | RegExp) => site.page.getByRole('heading', { level: 1, name });
const status = (text: string | RegExp) => site.page.getByRole('status').filter({ hasText: text }).first();

/** Nobody hangs a file on the keyboard: the window in which it is chosen is the browser's. */
async function chooseBy(open: () => Promise<void>, ...files: readonly ReturnType<typeof file>[]): Promise<void> {
  const chosen = site.page.waitForEvent('filechooser');
  // A key can reach the page before the browser has been told to hand its window over: an answer of the page comes after both.
  await site.page.evaluate('0');
  await Promise.all([chosen.then((chooser) => chooser.setFiles([...files])), open()]);
}

/** Walks on with Tab until what is focused is called so. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let steps = 0; steps < 60; steps += 1) {
    const focused = await page.evaluate<string>(`(() => {
      const at = document.activeElement;
      return (at?.getAttribute('aria-label') ?? at?.labels?.[0]?.textContent ?? at?.textContent ?? '').trim();
    })()`);
    if (typeof name === 'string' ? focused === name : name.test(focused)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no ${String(name)} within 60 steps of Tab`);
}

describe.each([['on a desktop', 1280, 100], ['on a phone', 360, 200]])('the clerk’s month, %s', (_where, width, from) => {
  test('file, report, marked workbook, mended file, waiting row decided and taken back', async () => {
    const { page } = site;
    await signInAtDesk(site, CLERK, '/send');
    await page.setViewportSize({ width, height: 800 });
    const name = `市场监管 行政处罚 ${from}.xlsx`;
    await chooseBy(() => page.getByText('选择文件').click(), file(name, await clerkFile(from)));
    await page.getByText('类别是按').waitFor();
    expect(await page.getByRole('combobox', { name: '信息类别' }).locator('option:checked').innerText()).toContain('行政处罚信息');
    await page.getByRole('button', { name: '报送', exact: true }).click();
    await status(RESULT).waitFor({ timeout: 60_000 });
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await page.getByRole('link', { name: '看逐行结果' }).click();

    await heading(name).waitFor();
    await page.getByRole('link', { name: '退回 1' }).click();
    await page.getByText('2026-02-30').first().waitFor();
    // The rows of before stay in sight until these have come.
    await page.getByRole('status').filter({ hasText: /^1 行$/ }).waitFor();
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    const download = page.waitForEvent('download', { timeout: 60_000 });
    await page.getByRole('button', { name: '取回标好的表格' }).click();
    const returned = await download;
    expect(returned.suggestedFilename()).toBe(`市场监管 行政处罚 ${from}_核对.xlsx`);
    const again = await mended(readFileSync(await returned.path()));

    await page.getByRole('link', { name: '改好了，再报一次' }).click();
    await heading('报送文件').waitFor();
    await chooseBy(() => page.getByText('选择文件').click(), file(returned.suggestedFilename(), again));
    await page.getByRole('button', { name: '报送', exact: true }).click();
    // Mended in November, a day of February is late: taken, and told.
    await status('3 行：接收 1（其中 1 行有提示），待确认 1，重复 1').waitFor({ timeout: 60_000 });

    await page.goto(`${site.platform.url}/desk/quarantine`);
    await page.locator('tbody tr').filter({ hasText: '只有名称，没有代码' }).last().getByRole('link').click();
    await heading(SUBJECT.name).waitFor();
    await page.getByText('和现在的名称相同').waitFor();
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: '归入' }).click();
    await page.getByRole('dialog').getByLabel('核对的依据').fill('与决定书核对一致');
    await page.getByRole('dialog').getByRole('button', { name: '归入' }).click();
    await page.getByText('已归入', { exact: true }).waitFor();
    await page.getByRole('button', { name: '撤回决定' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '撤回决定' }).click();
    await page.getByText('待确认', { exact: true }).last().waitFor();
    await page.getByText('演示经办甲：撤回上一次决定').waitFor();
    expect(await page.getByText(/演示经办甲：归入 91430422MAX895170D（与决定书核对一致）/).count()).toBe(1);
  }, 240_000);
});

test.each([[1280, 300], [360, 900]])('the same by keyboard alone, %i px wide', async (width, from) => {
  const { page } = site;
  await page.setViewportSize({ width, height: 800 });
  await signInAtDesk(site, CLERK, '/send');
  await tabTo(page, '选择文件');
  await chooseBy(() => page.keyboard.press('Enter'), file(`键盘 行政处罚 ${from}.xlsx`, await clerkFile(from)));
  await page.getByText('类别是按').waitFor();
  await tabTo(page, /^报送键盘/);
  await page.keyboard.press('Enter');
  await status(RESULT).waitFor({ timeout: 60_000 });
  await tabTo(page, '看逐行结果');
  await page.keyboard.press('Enter');
  await heading(`键盘 行政处罚 ${from}.xlsx`).waitFor();
  await tabTo(page, '确认待确认的行');
  await page.keyboard.press('Enter');
  await page.locator('tbody tr').first().waitFor();
  await tabTo(page, /^文件里的名称.*只有名称/);
  await page.keyboard.press('Enter');
  await heading(SUBJECT.name).waitFor();
  await page.getByText('和现在的名称相同').waitFor();
  await tabTo(page, '归入');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await tabTo(page, '不办');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('已归入', { exact: true }).waitFor();
  await tabTo(page, '撤回决定');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await tabTo(page, '不办');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('撤回上一次决定').waitFor();
}, 180_000);

test('files are dropped, several at once, each on a line of its own; the same bytes again are told', async () => {
  const { page } = site;
  await signInAtDesk(site, CLERK, '/send');
  const bytes = (await clerkFile(400)).toString('base64');
  const dropped = await page.evaluateHandle(`(() => {
    const bytes = Uint8Array.from(atob('${bytes}'), (c) => c.charCodeAt(0));
    const all = new DataTransfer();
    all.items.add(new File([bytes], '拖放 行政处罚.xlsx'));
    all.items.add(new File(['什么也不是'], '说不清的.csv'));
    return all;
  })()`);
  await page.locator('.drop-zone').dispatchEvent('drop', { dataTransfer: dropped });
  const lines = page.locator('.sending');
  await lines.nth(1).waitFor();
  expect(await lines.nth(1).getByRole('combobox', { name: '信息类别' }).inputValue()).toBe('');
  expect(await lines.nth(1).getByRole('button', { name: /^报送/ }).isDisabled()).toBe(true);
  await lines.nth(1).getByRole('combobox', { name: '信息类别' }).selectOption('administrative-penalty');
  await page.getByRole('button', { name: '报送 2 个文件' }).click();
  await lines.nth(0).getByText(RESULT).waitFor({ timeout: 60_000 });
  await lines.nth(1).getByText('整份没有收').waitFor({ timeout: 60_000 });
  await lines.nth(1).getByText('怎么办：').waitFor();
  await page.getByRole('button', { name: '清去已处理完的' }).click();
  expect(await lines.count()).toBe(0);
  await chooseBy(() => page.getByText('选择文件').click(), file('拖放 行政处罚.xlsx', Buffer.from(bytes, 'base64')));
  await page.getByRole('button', { name: '报送', exact: true }).click();
  await page.getByText('一字不差，没有重复入库').waitFor({ timeout: 60_000 });
}, 120_000);

test('what is chosen stays while other pages are looked at, and earlier files are found again', async () => {
  const { page } = site;
  await signInAtDesk(site, CLERK, '/send');
  await chooseBy(() => page.getByText('选择文件').click(), file('留着 行政处罚.xlsx', await clerkFile(500)));
  await page.getByRole('navigation', { name: '工作台栏目' }).getByRole('link', { name: '报送记录' }).click();
  await page.getByRole('link', { name: '市场监管_市场主体登记_2026-10.xlsx' }).waitFor();
  await page.getByLabel('文件', { exact: true }).fill('没有这样的');
  await status(/行中的 0 行/).waitFor();
  await page.getByRole('navigation', { name: '工作台栏目' }).getByRole('link', { name: '报送文件' }).click();
  await page.locator('.sending strong', { hasText: '留着 行政处罚.xlsx' }).waitFor();
}, 60_000);

test('corrections are guided, with the template for them', async () => {
  const { page } = site;
  await signInAtDesk(site, CLERK, '/send');
  await chooseBy(() => page.getByText('选择文件').click(), file('行政处罚信息 更正.xlsx', await clerkFile(600)));
  expect(await page.getByRole('combobox', { name: '这是' }).inputValue()).toBe('correct');
  expect(await page.getByRole('link', { name: '下载' }).getAttribute('href')).toBe('/api/templates/administrative-penalty.xlsx?operation=correct');
  await page.getByRole('button', { name: '报送', exact: true }).click();
  await status('整份没有收').waitFor({ timeout: 60_000 });
}, 60_000);

test('nothing to report of a category is said once, with its effect', async () => {
  const { page } = site;
  await signInAtDesk(site, CLERK, '/due');
  const row = page.locator('tbody tr').filter({ hasText: '经营异常名录' }).first();
  await row.getByRole('button', { name: '零报告' }).click();
  await page.getByRole('dialog').getByText('计入考核').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: '零报告' }).click();
  await row.locator('.status.ok').filter({ hasText: '零报告' }).waitFor();
  expect(await row.getByRole('button').count()).toBe(0);
}, 60_000);

test.each(['/todo', '/send', '/sent', '/due', '/templates', '/quarantine', '/quarantine?state=ATTACHED', '/nothing-here'])('%s is clean in light, dark and high contrast, with one heading, and fits a phone', async (path) => {
  const { page } = site;
  await signInAtDesk(site, CLERK, path);
  await page.waitForLoadState('networkidle');
  expect(await page.locator('h1').count()).toBe(1);
  expect(await axeFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
}, 90_000);
