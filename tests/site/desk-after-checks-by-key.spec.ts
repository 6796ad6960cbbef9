import { check, COURT, MEASURE, PROCUREMENT, untilTold } from './after-checks.js';
import { overflowOf } from './desk-under-test.js';
import { tabTo } from './desk-visitor.js';
import { untilHolds } from './page-waits.js';
import { PENALTIES, REGISTER, siteUnderTest, SUBJECT } from './site-under-test.js';

/** A row of tasks begins with the last day of the next step. */
const ROW = '(下一步的最后一日)?\\s*\\d+年\\d+月\\d+日';

/** Has a penalty of so long ago that it is shown no more. */
const LONG_AGO = { code: '91430422MAX891209T', name: '衡南县泉溪镇联峰砂石有限公司' };

const site = siteUnderTest([REGISTER, PENALTIES, COURT, PROCUREMENT]);

/** Walks to what is called so, within few steps: nobody walks through a page for it. */
const to = (name: string): Promise<void> => tabTo(site, new RegExp(`^\\s*${name}`), { most: 40 });
/** Back to what was left empty. */
const backTo = (name: string): Promise<void> => tabTo(site, new RegExp(`^\\s*${name}`), { most: 10, key: 'Shift+Tab' });
const heading = (name: string | RegExp, level = 1) => site.page.getByRole('heading', { level, name }).waitFor();

/** Presses what is called so, and waits for what comes of it: the focus is not lost over it. */
async function press(name: string, key: string, then: () => Promise<unknown>): Promise<void> {
  await to(name);
  await site.page.keyboard.press(key);
  await then();
  await untilFocused(name);
}

/** Where something is focused, the reader hears where they are, and goes on from there. */
const untilFocused = (after: string): Promise<void> => untilHolds(site.page, `document.activeElement.tagName !== 'BODY'`, { within: 5000, otherwise: `the focus is lost after ${after}` });
const untilInDialog = (): Promise<void> => untilHolds(site.page, `document.activeElement.closest('[role=dialog]') !== null`, { within: 5000, otherwise: 'the dialog does not take the focus' });

/** Past what is the same on every page, by the link that comes first. */
const skip = (): Promise<void> => press('跳到正文', 'Enter', () => Promise.resolve());

const said = (words: string) => () => site.page.getByText(words).first().waitFor();

async function signInByKey(account: string, path: string): Promise<void> {
  await site.open(`/desk${path}`);
  await to('登录');
  await site.page.keyboard.press('Enter');
  await site.page.getByRole('button', { name: account }).waitFor();
  await to(account);
  await site.page.keyboard.press('Enter');
  await site.page.getByRole('navigation', { name: '工作台栏目' }).waitFor();
  await heading(/./);
  await site.page.waitForLoadState('networkidle');
}

/** Types a day into the field that has the focus: its parts stand in the order of the browser's own language. */
const typeDay = (): Promise<void> => site.page.keyboard.type('05312027');

describe.each([1280, 360])('by keyboard alone, %i px wide', (width) => {
  beforeEach(() => site.page.setViewportSize({ width, height: 740 }));
  beforeAll(() => untilTold(site), 120_000);

  const fits = async (): Promise<void> => expect(await overflowOf(site.page)).toBe(0);

  test('a watch begins from a receipt, is seen, and ends with a reason', async () => {
    const { page } = site;
    const { keyboard } = page;
    await signInByKey('演示核查', '/checks/new');
    const number = await check(site);
    await site.open('/desk/checks');
    await press(number, 'Enter', () => heading(`核查回执 ${number}`));
    await press('关注其中的单位', 'Enter', () => heading('开始关注'));
    await said('选了 2 个，共 2 个')();
    await to('关注到这一天（含）');
    await typeDay();
    expect(await page.getByLabel('关注到这一天（含）').inputValue()).toBe('2027-05-31');
    await press(SUBJECT.name, 'Space', said('选了 1 个，共 2 个'));
    await fits();
    await press('开始关注', 'Enter', () => heading(/^关注 W-20261102-/));
    await said('关注的单位（1）')();
    await fits();
    await press('现在就看有没有变化', 'Enter', said('刚刚看过，没有新的变动'));
    await press('提前结束', 'Enter', untilInDialog);
    await press('提前结束', 'Enter', said('请先写明原因'));
    await to('原因');
    await keyboard.type('合同解除');
    await press('提前结束', 'Enter', said('已提前结束'));
    await fits();
    await to('W-|C-');
  }, 120_000);

  test('a department answers what it has been told, carries it out and feeds back', async () => {
    const { page } = site;
    const { keyboard } = page;
    await signInByKey('演示经办丙', '/joint');
    await page.getByRole('row').nth(1).waitFor();
    await skip();
    await to('措施');
    await keyboard.type(MEASURE);
    const row = page.getByRole('row').filter({ hasText: MEASURE }).first();
    // What is typed finds among the rows that have come; the first that is found among those that come later has the focus.
    let found = (await row.count()) > 0;
    await to(found ? ROW : '再看一些');
    for (; !found; found = (await row.count()) > 0) {
      await keyboard.press('Enter');
      await page.getByText('正在取……').waitFor({ state: 'detached' });
      await untilFocused('再看一些');
    }
    expect(await page.evaluate('document.activeElement.tagName')).toBe('TR');
    await fits();
    await keyboard.press('Enter');
    await heading('联合奖惩任务');
    await said('《中华人民共和国政府采购法》第22条')();
    await to('执行');
    await keyboard.press('Space');
    await press('执行', 'Enter', said('已记下。现在的状态：待执行'));
    await to('登记已执行');
    await keyboard.press('Space');
    await to('采取了什么措施');
    await keyboard.type('已在采购系统中限制');
    await fits();
    await press('登记已执行', 'Enter', said('已记下。现在的状态：待反馈'));
    await to('执行结果');
    await keyboard.type('一个项目中已拒绝其参加');
    await press('反馈结果', 'Enter', said('已记下。现在的状态：已反馈'));
    await fits();
  }, 120_000);

  test('a subject is shown once it is said what for; what is hidden is told by its rule', async () => {
    const { page } = site;
    const { keyboard } = page;
    await signInByKey('演示经办甲', '/subjects');
    await to('部门依职责');
    await keyboard.press('Space');
    await to('统一社会信用代码');
    await keyboard.type(LONG_AGO.code);
    await press('查看信用档案', 'Enter', said('请先写明用途'));
    await backTo('用途');
    await keyboard.type('年度检查');
    await press('查看信用档案', 'Enter', () => heading(LONG_AGO.name, 2));
    await fits();
    await press('为什么没有展示', 'Enter', () => page.getByRole('region', { name: '没有展示的记录' }).getByRole('listitem').first().waitFor());
    await to('全部内容，为什么可以看');
    await keyboard.press('Enter');
    await page.locator('details[open]').getByText('报送部门').waitFor();
    await fits();
  }, 120_000);
});
