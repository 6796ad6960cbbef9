import { axeFaults, overflowOf, untilStill } from './desk-under-test.js';
import { signInToDesk, tabTo } from './desk-visitor.js';
import { LICENCES, PENALTIES, REGISTER, siteUnderTest } from './site-under-test.js';

const site = siteUnderTest([REGISTER, PENALTIES, LICENCES]);
const OFFICE = /^演示联席办/;
const CLERK = /^演示经办甲/;

const percent = (text: string): number => Number(/\d+(\.\d+)?(?=%)/.exec(text)?.[0] ?? NaN);

test('the office finds the department that reported latest in one step, and its late rows by clicking on', async () => {
  await signInToDesk(site, OFFICE, { at: '/coverage?month=2026-11' });
  const rows = site.page.getByRole('table', { name: /各部门的报送/ }).getByRole('row');
  const rates = (await rows.locator('td:nth-child(2)').allInnerTexts()).map(percent).filter((rate) => !Number.isNaN(rate));
  expect(rates.length).toBeGreaterThan(1);
  expect(rates).toEqual([...rates].sort((a, b) => b - a));
  const [latest] = await rows.locator('td:first-child a').allInnerTexts();
  expect(await site.page.getByText(/^.*迟报率最高的是/).innerText()).toContain(latest);
  await site.page.getByRole('link', { name: latest ?? '' }).first().click();
  await site.page.getByRole('heading', { level: 1, name: latest ?? '' }).waitFor();
  await site.page.getByRole('table').getByRole('link').first().click();
  await site.page.getByRole('heading', { level: 2, name: '收到的文件' }).waitFor();
  await site.page.getByRole('table').getByRole('link', { name: /^S-2026/ }).first().click();
  await site.page.getByRole('heading', { level: 1, name: /^S-2026\d+-\d+ 的各行$/ }).waitFor();
  await site.page.getByRole('combobox', { name: /^结果/ }).selectOption({ label: '接收并提示' });
  await site.page.getByText(/超过.*工作日|迟/).first().waitFor();
}, 120_000);

test.each([1280, 360])('by keyboard alone, %i px wide: to the list, through its rows, into a cell and its file', async (width) => {
  await site.page.setViewportSize({ width, height: 800 });
  await signInToDesk(site, OFFICE, { at: '/coverage?month=2026-11' });
  const { page } = site;
  await page.getByRole('table').waitFor();
  await tabTo(site, /顺序/);
  await page.keyboard.press('ArrowDown');
  expect(new URL(page.url()).searchParams.get('order')).toBe('late');
  await tabTo(site, /%[\s\S]*%/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/coverage\/cells\?/);
  await page.getByRole('table').waitFor();
  await tabTo(site, /已报送[\s\S]*\d/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 2, name: '收到的文件' }).waitFor();
  await tabTo(site, /S-2026\d+-\d+[\s\S]*处理完毕/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /的各行$/ }).waitFor();
}, 120_000);

test('the bulletin: a department comments on the draft, the office closes the month, and it stays', async () => {
  await signInToDesk(site, CLERK, { at: '/bulletin?month=2026-10' });
  const { page } = site;
  await page.getByText('征求意见稿').first().waitFor();
  expect(await page.getByRole('button', { name: '关账定稿' }).count()).toBe(0);
  await page.getByRole('button', { name: '提出意见' }).click();
  await page.getByText('请先写下意见').waitFor();
  await page.getByLabel(/市场监督管理局的意见/).fill('十月的处罚已经重报。');
  await page.getByRole('button', { name: '提出意见' }).click();
  await page.getByText('意见已经记下').waitFor();
  await page.context().clearCookies();
  await signInToDesk(site, OFFICE, { at: '/bulletin?month=2026-10' });
  await page.getByText('十月的处罚已经重报。').waitFor();
  await page.getByText('各数怎样计算').click();
  await page.getByText(/select count\(\*\) from credit\.submission s where s\.received_on >= date '2026-10-01'/).first().waitFor();
  expect(await axeFaults(site.page)).toEqual([]);
  await page.getByRole('button', { name: '关账定稿' }).click();
  const dialog = page.getByRole('dialog', { name: '2026年10月的通报关账定稿' });
  await dialog.getByText('收到的部门意见 1 条一并写入').waitFor();
  await dialog.getByRole('button', { name: '关账定稿' }).click();
  await page.getByText('2026年11月2日关账，以后不再改动').waitFor();
  expect(await page.getByRole('button', { name: '关账定稿' }).count()).toBe(0);
  await page.getByRole('link', { name: '签名的原件' }).waitFor();
}, 180_000);

test('a month that is not over is not closed, and the dialog says why', async () => {
  await signInToDesk(site, OFFICE, { at: '/bulletin?month=2026-11' });
  await site.page.getByRole('button', { name: '关账定稿' }).click();
  const dialog = site.page.getByRole('dialog');
  await dialog.getByRole('button', { name: '关账定稿' }).click();
  await dialog.getByRole('alert').getByText('还没有过完').waitFor();
}, 60_000);

test('the meeting’s page: charts are drawn, each with its table, and the same numbers stand in both', async () => {
  await signInToDesk(site, OFFICE, { at: '/meeting?month=2026-11' });
  const { page } = site;
  const charts = page.locator('figure.chart');
  await charts.first().locator('canvas').waitFor();
  for (const chart of await charts.all()) {
    expect(await chart.locator('canvas').count()).toBe(1);
    expect(await chart.getByRole('table').count()).toBe(1);
  }
  const first = charts.first();
  const told = (await first.getByRole('img').getAttribute('aria-label')) ?? '';
  for (const cell of await first.getByRole('rowheader').allInnerTexts()) expect(told).toContain(cell);
  expect(await axeFaults(site.page)).toEqual([]);
}, 120_000);

test('on paper the meeting’s page is one sheet', async () => {
  await signInToDesk(site, OFFICE, { at: '/meeting?month=2026-11' });
  await site.page.locator('figure.chart canvas').first().waitFor();
  const pdf = (await site.page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
}, 60_000);

test('a spot check: drawn from a pasted list, each case judged, the rate told', async () => {
  await signInToDesk(site, OFFICE, { at: '/spot-checks/new' });
  const { page } = site;
  await page.getByLabel('部门', { exact: true }).selectOption({ label: '衡南县市场监督管理局' });
  await page.getByLabel('信用信息类别').selectOption({ label: '行政处罚信息（法人和其他组织）' });
  await page.getByLabel('案卷决定日期自').fill('2026-01-01');
  await page.getByLabel('至', { exact: true }).fill('2026-10-31');
  await page.getByRole('button', { name: '抽取' }).click();
  await page.getByText('请粘贴案卷目录').waitFor();
  await page.getByLabel('部门的案卷目录').fill('某市监罚〔2026〕1号\n某市监罚〔2026〕2号');
  await page.getByLabel('抽取几卷').fill('2');
  await page.getByRole('button', { name: '抽取' }).click();
  await page.getByText('核对 0 / 2 卷').waitFor();
  await page.getByRole('button', { name: '核对' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('核对结果').selectOption({ label: '应报未报' });
  await untilStill(page);
  expect(await axeFaults(site.page)).toEqual([]);
  await dialog.getByRole('button', { name: '核对' }).click();
  await page.getByText('核对 1 / 2 卷；应报未报 1 卷，瞒报率 100.00%').waitFor();
  await dialog.waitFor({ state: 'hidden' });
  expect(await axeFaults(site.page)).toEqual([]);
}, 120_000);

test('a clause: the office sets a day and reminds, the department reports, the office accepts', async () => {
  await signInToDesk(site, CLERK, { at: '/obligations' });
  const { page } = site;
  const own = page.getByRole('table', { name: '任务条款' }).getByRole('link').first();
  await own.waitFor();
  expect(await axeFaults(page)).toEqual([]);
  const clause = `/obligations/${await own.innerText()}`;
  const act = async (label: string): Promise<void> => {
    await page.getByRole('button', { name: label, exact: true }).click();
    if (label === '定期限') await page.getByLabel('最后一日').fill('2026-11-30');
    await page.getByRole('dialog').getByRole('button', { name: label, exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  };
  await page.context().clearCookies();
  await signInToDesk(site, OFFICE, { at: clause });
  await act('定期限');
  await page.getByText(/^没有填报\s+期限：2026年11月30日/).waitFor();
  await act('催办');
  await page.getByText(/已催办 1 次/).waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await page.context().clearCookies();
  await signInToDesk(site, CLERK, { at: clause });
  await page.getByLabel('做了什么').fill('已经按月报送。');
  await page.getByRole('button', { name: '填报', exact: true }).click();
  await page.getByText('已经填报，等联席会议办公室认可。').waitFor();
  await page.context().clearCookies();
  await signInToDesk(site, OFFICE, { at: clause });
  await act('认可');
  await page.getByText(/^已认可\s+期限/).waitFor();
}, 180_000);

test('how credit information is used is told by decision and by department', async () => {
  await signInToDesk(site, OFFICE, { at: '/credit-use?month=2026-11' });
  await site.page.locator('figure.chart canvas').waitFor();
  await site.page.getByRole('table', { name: '按决定分的核查' }).getByText('政府采购').waitFor();
  expect(await axeFaults(site.page)).toEqual([]);
}, 90_000);

describe('a department’s own page', () => {
  test('says what is asked of it next, and nothing to report is said there', async () => {
    await signInToDesk(site, CLERK, { at: '/own-department' });
    const { page } = site;
    const due = page.getByRole('region', { name: /到期，还没有报的/ });
    await due.getByText(/最后一日 2026年11月/).first().waitFor();
    const said = due.getByText(await due.locator('.title').first().innerText(), { exact: true });
    expect(await axeFaults(site.page)).toEqual([]);
    await due.getByRole('button', { name: '零报告' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: '零报告' }).click();
    await said.waitFor({ state: 'detached' });
  }, 120_000);

  test('and its cells, but not those of another department', async () => {
    await signInToDesk(site, CLERK, { at: '/coverage/cell?month=2026-11&department=11430422MBX001011P&category=administrative-penalty' });
    await site.page.getByRole('heading', { level: 2, name: '收到的文件' }).waitFor();
    await site.page.goto(`${site.platform.url}/desk/coverage/cell?month=2026-11&department=11430422MBX001038F&category=administrative-licence`);
    await site.page.getByRole('alert').getByText('不能代').waitFor();
  }, 90_000);

  test('the office’s pages are not in its column', async () => {
    await signInToDesk(site, CLERK, { at: '/own-department' });
    const column = site.page.getByRole('navigation', { name: '工作台栏目' });
    expect(await column.getByRole('link', { name: '本部门' }).count()).toBe(1);
    for (const name of ['联席会议', '覆盖矩阵', '抽查', '账号', '审计日志', '密钥']) expect(await column.getByRole('link', { name, exact: true }).count()).toBe(0);
  }, 60_000);
});

describe('on a phone', () => {
  test('the office finds the latest department and its rows, and nothing is wider than the screen', async () => {
    await site.page.setViewportSize({ width: 360, height: 740 });
    await signInToDesk(site, OFFICE, { at: '/coverage?month=2026-11' });
    const { page } = site;
    await page.getByText(/迟报率最高的是/).getByRole('link').click();
    await page.getByRole('table').getByRole('link').first().click();
    await page.getByRole('heading', { level: 2, name: '收到的文件' }).waitFor();
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await page.getByRole('link', { name: /^S-2026/ }).first().click();
    await page.getByRole('heading', { level: 1, name: /的各行$/ }).waitFor();
    expect(await axeFaults(site.page)).toEqual([]);
    for (const path of ['/meeting?month=2026-11', '/bulletin?month=2026-11', '/credit-use', '/spot-checks', '/obligations', '/coverage']) {
      await site.open(`/desk${path}`);
      await page.locator('.waiting').first().waitFor({ state: 'detached' });
      expect({ path, wide: await overflowOf(page) }).toEqual({ path, wide: 0 });
    }
  }, 180_000);
});
