import { check, COURT, MEASURE, PROCUREMENT, untilTold } from './after-checks.js';
import { axeFaults, overflowOf, signInAtDesk } from './desk-under-test.js';
import { holdBack } from './page-waits.js';
import { PENALTIES, REGISTER, siteUnderTest, SUBJECT } from './site-under-test.js';

const PERSON = '430400187708311416';

const site = siteUnderTest([REGISTER, PENALTIES, COURT, PROCUREMENT]);

describe('watching the subjects of a receipt', () => {
  test('begins from the receipt, tells, and ends with a reason', async () => {
    await signInAtDesk(site, /^演示核查/, '/watches');
    await site.page.getByText('本单位还没有关注的单位').waitFor();
    const number = await check(site);
    await site.open(`/desk/checks/${number}`);
    await site.page.getByRole('link', { name: '关注其中的单位' }).click();
    await site.page.getByText('选了 2 个，共 2 个').waitFor();
    await site.page.getByRole('button', { name: '开始关注' }).click();
    expect(await site.page.getByRole('alert').innerText()).toContain('关注到哪一天');
    await site.page.getByLabel('关注到这一天（含）').fill('2026-11-01');
    await site.page.getByRole('button', { name: '开始关注' }).click();
    await site.page.getByText('已经过去').waitFor();
    await site.page.getByLabel('关注到这一天（含）').fill('2027-05-31');
    await site.page.getByLabel(SUBJECT.name).uncheck();
    expect(await axeFaults(site.page)).toEqual([]);
    await site.page.getByRole('button', { name: '开始关注' }).click();
    await site.page.getByRole('heading', { level: 1, name: /^关注 W-20261102-/ }).waitFor();
    await site.page.getByText('关注的单位（1）').waitFor();
    await site.page.getByRole('button', { name: '现在就看有没有变化' }).click();
    await site.page.getByText('刚刚看过，没有新的变动').waitFor();
    expect(await axeFaults(site.page)).toEqual([]);
    await site.page.getByRole('button', { name: '提前结束' }).click();
    const dialog = site.page.getByRole('dialog');
    await dialog.getByRole('button', { name: '提前结束' }).click();
    await dialog.getByText('请先写明原因').waitFor();
    await dialog.getByLabel('原因').fill('合同解除');
    await dialog.getByRole('button', { name: '提前结束' }).click();
    await site.page.getByText('已提前结束').waitFor();
    await site.open('/desk/watches');
    expect(await site.page.getByRole('row').nth(1).innerText()).toContain('已提前结束');
    await site.open('/desk/watches/events');
    await site.page.getByText('没有新的变动').waitFor();
  }, 120_000);

  test('reads on a phone, and without a receipt says where to begin', async () => {
    await site.page.setViewportSize({ width: 360, height: 740 });
    await signInAtDesk(site, /^演示核查/, '/watches/new');
    await site.page.getByText('关注从一份核查回执开始').waitFor();
    expect(await overflowOf(site.page)).toBe(0);
  }, 60_000);
});

describe('联合奖惩', () => {
  beforeAll(() => untilTold(site), 120_000);

  test('a department answers, carries out and feeds back what it has been told, each step with its last day', async () => {
    await signInAtDesk(site, /^演示经办丙/, '/joint');
    await site.page.getByRole('heading', { level: 1, name: '联合奖惩：本单位要办的' }).waitFor();
    const row = site.page.getByRole('row').filter({ hasText: MEASURE }).first();
    // Fifty at a time, in the order of their last days.
    await site.page.getByRole('row').nth(1).waitFor();
    while ((await row.count()) === 0) await site.page.getByRole('button', { name: '再看一些' }).click();
    expect(await row.innerText()).toMatch(/还有 7 天/);
    expect(await axeFaults(site.page)).toEqual([]);
    await row.getByRole('link').first().click();
    await site.page.getByText('《中华人民共和国政府采购法》第22条').first().waitFor();
    await site.page.getByLabel('除外', { exact: true }).check();
    await site.page.getByRole('button', { name: '除外' }).click();
    expect(await site.page.getByRole('alert').innerText()).toContain('依据的条款');
    expect(await axeFaults(site.page)).toEqual([]);
    await site.page.getByLabel('执行', { exact: true }).check();
    await site.page.getByRole('button', { name: '执行', exact: true }).click();
    await site.page.getByText('已记下。现在的状态：待执行').waitFor();
    await site.page.getByLabel('登记已执行').check();
    await site.page.getByLabel('采取了什么措施').fill('已在采购系统中限制');
    await site.page.getByRole('button', { name: '登记已执行' }).click();
    await site.page.getByText('已记下。现在的状态：待反馈').waitFor();
    await site.page.getByLabel('执行结果').fill('一个项目中已拒绝其参加');
    await site.page.getByRole('button', { name: '反馈结果' }).click();
    await site.page.getByText('已记下。现在的状态：已反馈').waitFor();
    expect(await site.page.getByRole('list').filter({ hasText: '推送' }).innerText()).toMatch(/推送[^]*响应：执行[^]*执行[^]*已在采购系统中限制[^]*反馈/);
  }, 120_000);

  test('who goes on elsewhere while more rows come is left there', async () => {
    const { page } = site;
    await signInAtDesk(site, /^演示经办丙/, '/joint');
    await page.getByRole('row').nth(1).waitFor();
    const letGo = await holdBack(page, '**/graphql');
    await page.getByRole('button', { name: '再看一些' }).click();
    await page.getByLabel('措施', { exact: true }).focus();
    letGo();
    await page.getByText('正在取……').waitFor({ state: 'detached' });
    await page.getByRole('row').nth(60).waitFor();
    expect(await page.getByLabel('措施', { exact: true }).and(page.locator(':focus')).count()).toBe(1);
  }, 60_000);

  test('whoever listed the subjects sees what becomes of it everywhere', async () => {
    await signInAtDesk(site, /^演示经办丙/, '/joint/sent');
    await site.page.getByRole('row').nth(1).waitFor();
    expect(await site.page.getByRole('row').nth(1).innerText()).toContain('政府采购严重违法失信');
    expect(await axeFaults(site.page)).toEqual([]);
  }, 60_000);

  test('the office sees every department’s; one with nothing to do is told so, on a phone too', async () => {
    await signInAtDesk(site, /^演示联席办/, '/joint');
    await site.page.getByRole('heading', { level: 1, name: '联合奖惩：各部门要办的' }).waitFor();
    expect(await site.page.getByRole('row').first().innerText()).toContain('承办单位');
    await site.page.context().clearCookies();
    await site.page.setViewportSize({ width: 360, height: 740 });
    await signInAtDesk(site, /^演示经办乙/, '/joint');
    await site.page.getByText('没有任务').waitFor();
    expect(await overflowOf(site.page)).toBe(0);
  }, 90_000);
});

describe('a subject as an officer sees it', () => {
  test('is not shown before it is said what for', async () => {
    await signInAtDesk(site, /^演示经办甲/, `/subjects?code=${SUBJECT.code}`);
    await site.page.getByLabel('部门依职责').check();
    await site.page.getByRole('button', { name: '查看信用档案' }).click();
    expect(await site.page.getByRole('alert').innerText()).toContain('请先写明用途');
    await site.page.getByLabel('用途（主体看得到）').fill('年度检查');
    await site.page.getByRole('button', { name: '查看信用档案' }).click();
    await site.page.getByRole('heading', { level: 2, name: SUBJECT.name }).waitFor();
    await site.page.getByRole('heading', { level: 3, name: '行政处罚' }).waitFor();
    expect(await axeFaults(site.page)).toEqual([]);
  }, 90_000);

  test('of a procurement officer takes a project too', async () => {
    await site.page.setViewportSize({ width: 360, height: 740 });
    await signInAtDesk(site, /^演示核查/, '/subjects');
    await site.page.getByLabel('采购、招标项目', { exact: true }).check();
    await site.page.getByLabel('统一社会信用代码').fill(SUBJECT.code);
    await site.page.getByLabel('用途（主体看得到）').fill('资格审查');
    await site.page.getByRole('button', { name: '查看信用档案' }).click();
    expect(await site.page.getByRole('alert').innerText()).toContain('项目的编号');
    await site.page.getByLabel('采购、招标项目的编号').fill('HNCG-2026-0117');
    await site.page.getByRole('button', { name: '查看信用档案' }).click();
    await site.page.getByRole('heading', { level: 2, name: SUBJECT.name }).waitFor();
    expect(await overflowOf(site.page)).toBe(0);
    await site.page.getByLabel('凭主体的授权').check();
    await site.page.getByLabel('授权编号').fill('A-20260101-000009');
    site.forgiveConsole();
    await site.page.getByRole('button', { name: '查看信用档案' }).click();
    await site.page.getByText('须有本人、本单位的授权').waitFor();
  }, 90_000);

  test('that is a person takes a second factor, shown in another window, and the number stays off the address and the disk', async () => {
    site.forgiveConsole();
    await signInAtDesk(site, /^演示复核/, '/subjects');
    await site.page.getByLabel('统一社会信用代码；自然人写公民身份号码').fill(PERSON);
    await site.page.getByText('第二重身份验证；号码不写进网址').waitFor();
    await site.page.getByLabel('用途（主体看得到）').fill('行政处罚调查');
    await site.page.getByRole('button', { name: '查看信用档案' }).click();
    await site.page.getByText('须经第二重身份验证，本次登录没有经过').waitFor();
    expect(await axeFaults(site.page)).toEqual([]);
    const [other] = await Promise.all([site.page.waitForEvent('popup'), site.page.getByRole('link', { name: '在新窗口验证' }).click()]);
    await other.getByRole('button', { name: /^演示复核/ }).click();
    await site.page.getByRole('heading', { level: 2, name: '西门星野' }).waitFor({ timeout: 20_000 });
    expect(site.page.url()).not.toContain(PERSON);
    expect(await site.page.evaluate<string>('JSON.stringify({ ...sessionStorage, ...localStorage })')).not.toContain(PERSON);
  }, 90_000);
});
