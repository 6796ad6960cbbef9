import { AxeBuilder } from '@axe-core/playwright';
import { PENALTIES, REGISTER, siteUnderTest } from './site-under-test.js';

const site = siteUnderTest([REGISTER, PENALTIES]);

async function signIn(account: RegExp, from: string): Promise<void> {
  await site.open(from);
  await site.page.getByRole('link', { name: '登录' }).first().click();
  await site.page.getByRole('button', { name: account }).click();
  await site.page.getByRole('button', { name: '退出' }).waitFor();
}

const faults = async (): Promise<readonly string[]> => (await new AxeBuilder({ page: site.page }).analyze()).violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`);

test('everybody sees who was late and what did not come', async () => {
  await site.open('/coverage');
  const market = site.page.getByRole('listitem').filter({ has: site.page.getByText('衡南县市场监督管理局', { exact: true }) }).first();
  await market.getByText(/迟报 \d+ 行/).waitFor();
  expect(await market.innerText()).toMatch(/及时率 \d+\.\d\d%/);
  await market.getByText(/还没有收到的 \d+ 类/).click();
  await market.getByText(/最后一日 2026年11月/).first().waitFor();
}, 60_000);

test('without signing in there is no bulletin, and the way to sign in', async () => {
  await site.open('/bulletin');
  await site.page.getByRole('alert').getByRole('link', { name: '登录' }).waitFor();
  expect(await faults()).toEqual([]);
}, 60_000);

test('the office reads the draft with the statements that work its numbers out, and is led to the desk to close the month', async () => {
  await signIn(/^演示联席办/, '/bulletin?month=2026-10');
  await site.page.getByText('征求意见稿，截至 2026年10月31日').waitFor();
  await site.page.getByText('各数怎样核对').click();
  await site.page.getByText(/select count\(\*\) from credit\.submission s where s\.received_on >= date '2026-10-01'/).first().waitFor();
  expect(await faults()).toEqual([]);
  expect(await site.page.getByRole('button', { name: '关账定稿' }).count()).toBe(0);
  await site.page.getByRole('link', { name: '在工作台办理' }).click();
  await site.page.getByRole('heading', { level: 1, name: '情况通报　2026年10月' }).waitFor();
  await site.page.getByRole('button', { name: '关账定稿' }).waitFor();
}, 90_000);
