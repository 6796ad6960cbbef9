import { PENALTIES, REGISTER, siteUnderTest, SUBJECT } from './site-under-test.js';

const site = siteUnderTest([REGISTER, PENALTIES]);

test('from a penalty to how its publication ends, with the day on which that begins and how long each step takes', async () => {
  const { page } = site;
  await site.open(`/subject/${SUBJECT.code}`);
  await page.getByText('2026年6月12日起（最短公示期届满），义务已经履行的可以申请信用修复').waitFor();
  await page.locator('main').getByRole('link', { name: '怎样申请、等多久' }).click();
  await page.getByRole('heading', { level: 1, name: '您的权利' }).waitFor();
  const repair = page.locator('#repair');
  await page.waitForFunction(`document.getElementById('repair')?.getBoundingClientRect().top < innerHeight / 2`);
  await repair.getByText('要等多久').click();
  const text = await repair.innerText();
  for (const part of ['纠正失信行为', '作出修复决定', '10 个工作日，自受理之日起算', '通行的规定，条文待核', '《信用修复管理办法》第3条']) expect(text).toContain(part);
});

test('the numbers that are the county’s own are told as such', async () => {
  await site.open('/rights');
  const objection = site.page.locator('#objection');
  await objection.getByText('要等多久').click();
  expect(await objection.innerText()).toContain('5 个工作日，自收到转办之日起算；可以延长 1 次，每次 5 个工作日（本县设定，没有法定数字）');
});

test('the clauses of the policy: all of them, by section, with what came and what did not', async () => {
  const { page } = site;
  await site.open('/clauses');
  await page.getByText('共 388 条任务：').waitFor();
  expect(await page.locator('.lines > li').count()).toBe(17);
  await page.getByRole('link', { name: '（三）深入推进商务诚信建设' }).click();
  await page.getByRole('heading', { level: 1, name: '任务落实：第 2.3 节' }).waitFor();
  await page.locator('.lines > li').nth(39).waitFor();
  const text = await page.locator('main').innerText();
  expect(text).toContain('还没有收到过');
  expect(text).not.toMatch(/\b(undefined|null|NaN|open|submitted|needs-basis)\b/);
  await page.getByRole('button', { name: '再看一些' }).click();
  await page.locator('.lines > li').nth(40).waitFor();
});

test('the guides are there, with pictures that have arrived and words for those who do not see them', async () => {
  const { page } = site;
  await site.open('/help');
  await page.getByRole('link', { name: '给市民和企业的指南' }).click();
  await page.getByRole('heading', { level: 1, name: '给市民和企业的指南' }).waitFor();
  const pictures = page.locator('.guide img');
  expect(await pictures.count()).toBeGreaterThan(5);
  for (const picture of await pictures.all()) {
    await picture.scrollIntoViewIfNeeded();
    await page.waitForFunction((element) => Object(element).complete && Object(element).naturalWidth > 0, await picture.elementHandle());
    expect((await picture.getAttribute('alt'))?.length).toBeGreaterThan(1);
  }
});

test('by keyboard alone: large letters, a right, its steps and back', async () => {
  const { page } = site;
  await site.open('/');
  const focused = (): Promise<string> => page.evaluate(`document.activeElement?.textContent?.trim() ?? ''`);
  const tabTo = async (words: string): Promise<void> => {
    for (let i = 0; i < 80; i += 1) {
      if ((await focused()).startsWith(words)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`no way by Tab to ${words}`);
  };
  await tabTo('大字版');
  await page.keyboard.press('Space');
  await tabTo('记录有误');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: '您的权利' }).waitFor();
  await tabTo('要等多久');
  await page.keyboard.press('Enter');
  expect(await page.locator('details[open]').count()).toBe(1);
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: '查信用' }).waitFor();
});
