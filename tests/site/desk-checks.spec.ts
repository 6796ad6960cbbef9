import { readFileSync } from 'node:fs';
import { axeFaults, overflowOf, signInAtDesk } from './desk-under-test.js';
import { tabTo } from './desk-visitor.js';
import { REGISTER, siteUnderTest, TAX_HONOURS } from './site-under-test.js';

interface ExpectedRow {
  readonly row: number;
  readonly currentName?: string;
  readonly matchMethod: string;
  readonly formerNameUsed: boolean;
  readonly nameDiffers?: boolean;
  readonly candidates?: readonly string[];
  readonly listingsInForce: readonly { readonly documentNo: string }[];
}

const COURT = ['法院_失信被执行人_2026-10.csv', 'dishonest-judgment-debtor', '11430422MBX0010545'] as const;
const PROCUREMENT = ['财政_政府采购严重违法失信名单.csv', 'procurement-misconduct-list', '11430422MBX001046A'] as const;
const TAX_VIOLATIONS = ['税务_重大税收违法失信主体.csv', 'tax-violation-blacklist', '11430422MBX00102XF'] as const;
const WAGES = ['人社_拖欠农民工工资名单.xlsx', 'wage-arrears-blacklist', '11430422MBX0010620'] as const;
const SAFETY = ['应急_安全生产严重失信主体.csv', 'work-safety-blacklist', '11430422MBX001089P'] as const;

const LIST = 'tests/samples/采购_供应商名单_待核查.xlsx';
const expected: { readonly rows: readonly ExpectedRow[] } = JSON.parse(readFileSync('tests/samples/expected-checks.json', 'utf8'));
const countOf = (holds: (row: ExpectedRow) => boolean): number => expected.rows.filter(holds).length;
/** A line whose list is in force, and one that was joined to nobody though somebody may be meant. */
const LISTED = expected.rows.find(({ row }) => row === 6);
const CONFLICT = expected.rows.find(({ row }) => row === 5);

const site = siteUnderTest([REGISTER, TAX_HONOURS, COURT, PROCUREMENT, TAX_VIOLATIONS, WAGES, SAFETY]);
const chooseList = (file: string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }): Promise<void> => site.page.getByLabel(/选择名单文件|换一个文件/).setInputFiles(file);
const csv = (text: string) => ({ name: '名单.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
const send = (): Promise<void> => site.page.getByRole('button', { name: '核查并出具回执' }).click();

/** From the form to the receipt of the sample list. */
async function checkList(): Promise<string> {
  await chooseList(LIST);
  await site.page.getByLabel('在哪一种决定之前核查').selectOption('government-procurement');
  await site.page.getByLabel('用途（写入回执）').fill('HNCG-2026-0117 资格审查');
  await site.page.getByLabel('项目编号').fill('HNCG-2026-0117');
  await send();
  await site.page.getByRole('heading', { level: 1, name: /^核查回执 C-20261102-/ }).waitFor({ timeout: 60_000 });
  await site.page.getByRole('heading', { level: 2, name: '结果', exact: true }).waitFor();
  return /C-\d+-\d+/.exec(site.page.url())?.[0] ?? '';
}

describe('a procurement officer with a list of suppliers', () => {
  beforeEach(() => signInAtDesk(site, /^演示核查/, '/checks/new'));

  test('has the facts, the rules and a signed receipt with one file, one purpose and one click', async () => {
    expect(await site.page.getByRole('navigation', { name: '工作台栏目' }).innerText()).not.toContain('报送');
    await checkList();
    const views = (await site.page.getByRole('navigation', { name: '看哪些行' }).innerText()).replace(/\s+/g, ' ');
    expect(views).toContain(`全部 ${expected.rows.length}`);
    expect(views).toContain(`没有对上主体 ${countOf(({ matchMethod }) => matchMethod === 'NONE')}`);
    expect(views).toContain(`名单在有效期内 ${countOf(({ listingsInForce }) => listingsInForce.length > 0)}`);
    expect(views).toContain(`代码或名称要核对 ${countOf((row) => row.matchMethod === 'CODE_REPAIRED' || row.formerNameUsed || row.nameDiffers === true)}`);
    const listed = site.page.getByRole('row').filter({ hasText: LISTED?.currentName ?? '' }).first();
    expect(await listed.innerText()).toMatch(new RegExp(`${LISTED?.listingsInForce[0]?.documentNo}[^]*应当[^]*政府采购法[^]*第22条`));
    // Facts and rules only: the platform concludes nothing.
    expect(await site.page.locator('main').innerText()).not.toMatch(/合格|不合格|通过|信用良好|信用不良|风险|评分|得分|黑名单/);
    expect(await site.page.getByText('没有查询“信用中国”网站和中国政府采购网').count()).toBeGreaterThan(0);
    expect(await axeFaults(site.page)).toEqual([]);
  }, 180_000);

  test('is asked nothing twice: the kind of decision and the purposes of before are there', async () => {
    await checkList();
    await site.open('/desk/checks/new');
    expect(await site.page.getByLabel('在哪一种决定之前核查').inputValue()).toBe('government-procurement');
    expect(await site.page.locator('#check-purposes option').first().getAttribute('value')).toBe('HNCG-2026-0117 资格审查');
  }, 120_000);

  test('reads line by line with the keyboard alone, and comes back to where they were', async () => {
    await checkList();
    await site.page.keyboard.press('Tab');
    for (let tries = 0; tries < 60 && (await site.page.evaluate<string>('document.activeElement.tagName')) !== 'TR'; tries += 1) await site.page.keyboard.press('Tab');
    await site.page.keyboard.press('ArrowDown');
    await site.page.keyboard.press('ArrowDown');
    await site.page.keyboard.press('Enter');
    await site.page.getByRole('heading', { level: 2, name: `第 6 行 ${LISTED?.currentName}` }).waitFor();
    expect(await site.page.evaluate<string>('document.activeElement.id')).toBe('row-heading');
    await site.page.getByRole('heading', { level: 3, name: '在有效期内的名单' }).waitFor();
    expect(await axeFaults(site.page)).toEqual([]);
    await site.page.getByRole('link', { name: '上一行' }).focus();
    await site.page.keyboard.press('Enter');
    await site.page.getByRole('heading', { level: 2, name: /^第 5 行/ }).waitFor();
    await site.page.getByRole('link', { name: '回到全部结果' }).click();
    await site.page.getByRole('heading', { level: 2, name: '结果', exact: true }).waitFor();
  }, 120_000);

  test('looks at those joined to nobody, and checks the code that may be meant with one click more', async () => {
    await checkList();
    await site.page.getByRole('link', { name: /^没有对上主体/ }).click();
    const row = site.page.getByRole('row').filter({ hasText: CONFLICT?.candidates?.[0] ?? '' }).first();
    expect(await row.innerText()).toContain('没有对上任何主体');
    await row.getByRole('button', { name: '按这个代码核查' }).click();
    await site.page.getByRole('heading', { level: 1, name: '核查', exact: true }).waitFor();
    expect(await site.page.getByLabel('统一社会信用代码', { exact: true }).inputValue()).toBe(CONFLICT?.candidates?.[0]);
    expect(await site.page.getByLabel('项目编号').inputValue()).toBe('HNCG-2026-0117');
  }, 120_000);

  test('takes the receipt along: PDF, signed file, proof for anybody, every row as CSV, the same result worked out again', async () => {
    const number = await checkList();
    const pdf = await site.page.request.get(`${site.platform.url}/api/receipts/${number}.pdf`);
    expect([pdf.status(), (await pdf.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    const file = await site.page.request.get(`${site.platform.url}/api/checks/${number}/receipt.json`);
    expect(Object(await file.json()).document.number).toBe(number);
    const proof = await site.page.getByRole('link', { name: '验真页' }).getAttribute('href');
    expect(await (await fetch(`${site.platform.url}${proof}`)).text()).toContain('这份回执由本平台签发，内容没有改动');
    const [download] = await Promise.all([site.page.waitForEvent('download'), site.page.getByRole('button', { name: '导出 CSV' }).click()]);
    const text = readFileSync(await download.path(), 'utf8');
    expect(text.split('\r\n')).toHaveLength(expected.rows.length + 2);
    expect(text).toContain(LISTED?.listingsInForce[0]?.documentNo);
    await site.page.getByRole('button', { name: '按当时所知重放' }).click();
    await site.page.getByText('逐字相同').first().waitFor({ timeout: 30_000 });
    await site.open('/desk/checks?q=hncg-2026');
    await site.page.getByRole('link', { name: number }).waitFor();
    expect(await axeFaults(site.page)).toEqual([]);
  }, 180_000);

  test.each([
    ['an empty file', csv(''), /空|没有/],
    ['a list without codes', csv('供应商名称,序号\n某某公司,1\n'), /没有统一社会信用代码这一列.*请加一列/],
    ['a list of names without headings', csv('某某公司\n某某厂\n'), /表头/],
    ['something else than a table', { name: '名单.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from([0x50, 0x4b, 3, 4, 1, 2, 3]) }, /文件/],
    ['a list that is too long', csv(`统一社会信用代码\n${'91430422MAX895170D\n'.repeat(100_001)}`), /超过 100000 行.*拆成几份/],
  ])('%s is refused in the platform’s own words, and the form stays', async (_what, file, words) => {
    site.forgiveConsole();
    await chooseList(file);
    await site.page.getByLabel('在哪一种决定之前核查').selectOption('bidding');
    await site.page.getByLabel('用途（写入回执）').fill('资格审查');
    await send();
    expect(await site.page.getByRole('alert').innerText({ timeout: 60_000 })).toMatch(words);
    expect(await site.page.getByLabel('用途（写入回执）').inputValue()).toBe('资格审查');
  }, 120_000);

  test('a code that Excel has turned into a number is told as such, in its row', async () => {
    await chooseList(csv('名称,统一社会信用代码\n某某公司,9.14304E+17\n'));
    await site.page.getByLabel('在哪一种决定之前核查').selectOption('bidding');
    await site.page.getByLabel('用途（写入回执）').fill('资格审查');
    await send();
    await site.page.getByRole('heading', { level: 2, name: '结果', exact: true }).waitFor();
    expect(await site.page.getByRole('row').nth(1).innerText()).toMatch(/没有对上任何主体[^]*科学计数/);
  }, 60_000);

  test('nothing is sent before it is said for what', async () => {
    await send();
    expect(await site.page.getByRole('alert').innerText()).toContain('请先选择名单文件');
    await chooseList(csv('统一社会信用代码\n91430422MAX895170D\n'));
    await send();
    expect(await site.page.getByRole('alert').innerText()).toContain('哪一种决定');
    expect(await axeFaults(site.page)).toEqual([]);
  }, 60_000);
});

describe('on a phone of 360 px', () => {
  beforeEach(async () => {
    await site.page.setViewportSize({ width: 360, height: 740 });
    await signInAtDesk(site, /^演示核查/, '/checks/new');
  });

  test('one subject is found while it is typed, checked and read without anything cut off', async () => {
    expect(await overflowOf(site.page)).toBe(0);
    await site.page.getByLabel('一个单位').check();
    await site.page.getByLabel('单位名称').pressSequentially((LISTED?.currentName ?? '').slice(0, 10));
    await site.page.getByRole('option').filter({ hasText: LISTED?.currentName ?? '' }).first().waitFor();
    await site.page.keyboard.press('ArrowDown');
    await site.page.keyboard.press('Enter');
    expect(await site.page.getByLabel('统一社会信用代码', { exact: true }).inputValue()).toMatch(/^91430422/);
    await site.page.getByLabel('在哪一种决定之前核查').selectOption('government-procurement');
    await site.page.getByLabel('用途（写入回执）').fill('合同签订前核查');
    await send();
    await site.page.getByText('应当', { exact: true }).first().waitFor();
    expect(await overflowOf(site.page)).toBe(0);
    expect(await axeFaults(site.page)).toEqual([]);
  }, 120_000);

  test('a pasted list is checked as it was copied', async () => {
    await site.page.getByLabel('粘贴名单').check();
    await site.page.getByLabel(/^名单：/).fill('名称\t统一社会信用代码\n衡南县岐山办事处众岳食品有限公司\t91430422MAX895170D\n只有名称的公司\t\n');
    await site.page.getByLabel('在哪一种决定之前核查').selectOption('bidding');
    await site.page.getByLabel('用途（写入回执）').fill('资格审查');
    await send();
    await site.page.getByRole('heading', { level: 2, name: '结果', exact: true }).waitFor();
    expect(await site.page.locator('main').innerText()).toMatch(/2 行，对上主体的 1 行，没有对上的 1 行/);
    expect(await overflowOf(site.page)).toBe(0);
  }, 60_000);
});

test.each([1280, 360])('by keyboard alone one subject is found, checked and read, %i px wide', async (width) => {
  const { page } = site;
  const { keyboard } = page;
  await page.setViewportSize({ width, height: 740 });
  await signInAtDesk(site, /^演示核查/, '/checks/new');
  await tabTo(site, /一个单位|名单/);
  for (let tries = 0; tries < 3 && !(await page.getByLabel('一个单位').isChecked()); tries += 1) await keyboard.press('ArrowDown');
  await tabTo(site, /单位名称/);
  await keyboard.type((LISTED?.currentName ?? '').slice(0, 10));
  await page.getByRole('option').filter({ hasText: LISTED?.currentName ?? '' }).first().waitFor();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await tabTo(site, /在哪一种决定之前核查/);
  await keyboard.press('ArrowDown');
  await tabTo(site, /用途（写入回执）/);
  await keyboard.type('合同签订前核查');
  await tabTo(site, /核查并出具回执/);
  await keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /^核查回执 C-20261102-/ }).waitFor();
  await page.getByText(LISTED?.currentName ?? '').first().waitFor();
  expect(await overflowOf(page)).toBe(0);
  await tabTo(site, /下载回执/);
}, 120_000);

describe('whoever may not check', () => {
  test('is told to sign in, and comes back to where they were going', async () => {
    await site.open('/desk/checks/new');
    await site.page.getByText('请先登录').waitFor();
    await signInAtDesk(site, /^演示核查/, '/checks?q=x');
    expect(site.page.url()).toContain('/desk/checks?q=x');
  }, 60_000);

  test('has no such pages in the left column, and is refused with what to do', async () => {
    site.forgiveConsole();
    await signInAtDesk(site, /^演示安全管理/, '/checks');
    expect(await site.page.getByRole('navigation', { name: '工作台栏目' }).innerText()).not.toContain('核查');
    expect(await site.page.getByRole('alert').innerText()).toMatch(/您的角色（安全管理员）不能“查看核查回执”.*请本单位向平台的安全管理员申请/);
    expect(await axeFaults(site.page)).toEqual([]);
  }, 60_000);

  test('does not find another organ’s receipt', async () => {
    site.forgiveConsole();
    await signInAtDesk(site, /^演示经办甲/, '/checks/C-20261102-999999');
    expect(await site.page.getByRole('alert').innerText()).toContain('没有回执号 C-20261102-999999（只能查看本单位的）');
  }, 60_000);
});
