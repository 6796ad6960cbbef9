import { axeFaults, overflowOf, signInAtDesk } from './desk-under-test.js';
import { PENALTIES, REGISTER, siteUnderTest } from './site-under-test.js';

const site = siteUnderTest([REGISTER, PENALTIES]);
const MARKET = '衡南县市场监督管理局';

/** Pictures for whoever wants to see what the test saw. */
async function shoot(name: string): Promise<void> {
  const folder = process.env['TEST_PICTURES'];
  if (folder !== undefined) await site.page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

describe('the yearly assessment at the desk', () => {
  test('the office sees places and points, and is told why the year cannot be closed', async () => {
    await signInAtDesk(site, /^演示联席办/, '/assessment');
    await site.page.getByText('征求意见稿').waitFor();
    await site.page.getByRole('link', { name: MARKET }).waitFor();
    await shoot('assessment-office');
    expect(await axeFaults(site.page)).toEqual([]);
    await site.page.getByRole('button', { name: '定稿' }).click();
    const dialog = site.page.getByRole('dialog');
    await dialog.getByRole('button', { name: '定稿' }).click();
    await dialog.getByText('还没有过完').waitFor();
    await dialog.getByRole('button', { name: '不办' }).click();
  }, 240_000);

  test('it opens a department down to the cells where points were lost, and to the statements', async () => {
    await signInAtDesk(site, /^演示联席办/, '/assessment');
    await site.page.getByRole('link', { name: MARKET }).click();
    await site.page.getByRole('heading', { level: 1, name: `${MARKET}　2026年评价` }).waitFor();
    await site.page.getByText('失分在哪里').waitFor();
    await shoot('assessment-department');
    expect(await axeFaults(site.page)).toEqual([]);
    await site.page.getByText('每个数怎样核对').click();
    await site.page.getByText('select count(*) from credit.submission s').first().waitFor();
    await site.page.getByRole('row').filter({ hasText: '迟报的行' }).getByRole('link').click();
    await site.page.getByText('收到的文件').first().waitFor();
  }, 240_000);

  test('a department says what it thinks of the draft; the losses of another are not shown to it', async () => {
    await signInAtDesk(site, /^演示经办甲/, '/assessment');
    await site.page.getByRole('button', { name: '提出意见' }).click();
    await site.page.getByText('请写下意见').waitFor();
    await site.page.getByLabel(/的意见$/).fill('迟报的一份是系统停机所致');
    await site.page.getByRole('button', { name: '提出意见' }).click();
    await site.page.getByText('意见已经收到').waitFor();
    expect(await site.page.getByRole('listitem').filter({ hasText: '系统停机' }).count()).toBe(1);
    await site.page.getByRole('row').filter({ hasText: '税务局' }).getByRole('link').click();
    await site.page.getByText('失分的明细只给本部门和联席会议办公室看').waitFor();
  }, 240_000);

  test('reads on a phone', async () => {
    await site.page.setViewportSize({ width: 360, height: 740 });
    await signInAtDesk(site, /^演示联席办/, '/assessment');
    await site.page.getByText('征求意见稿').waitFor();
    await shoot('assessment-phone');
    expect(await overflowOf(site.page)).toBe(0);
  }, 120_000);
});
