import { COLOUR_RULES } from './colour-rules.js';
import { faultsOf, openedAs, unfold } from './looked-at.js';
import { PUBLIC_PAGES } from './public-pages.js';
import { COMMITMENTS, LICENCES, PENALTIES, REGISTER, siteUnderTest, TAX_HONOURS, WORK_SAFETY } from './site-under-test.js';

const site = siteUnderTest([REGISTER, TAX_HONOURS, LICENCES, PENALTIES, WORK_SAFETY, COMMITMENTS]);

/** How pages can be shown: what the reader chose is kept in this browser. */
const SHAPES = { 'as it comes': {}, 'large and simple': { elder: true } };
const WIDTHS = [1280, 360];

const faults = (rules?: readonly string[]): Promise<readonly object[]> => faultsOf(site.page, rules);

describe.each(Object.entries(SHAPES))('%s', (_, display) => {
  test.each(PUBLIC_PAGES)('%s has no accessibility fault, wide and narrow, folded and open', async (path) => {
    await openedAs(site, path, display);
    for (const width of WIDTHS) {
      await site.page.setViewportSize({ width, height: 800 });
      expect({ width, faults: await faults() }).toEqual({ width, faults: [] });
    }
    await unfold(site.page);
    expect(await faults()).toEqual([]);
  }, 120_000);
});

test('a page with a fault is caught', async () => {
  await site.open('/rights');
  // The page's policy lets no style stand in markup, but what a script sets.
  await site.page.evaluate(`(() => {
    document.querySelector('main').insertAdjacentHTML('beforeend', '<input><p id="pale">看不清的字</p>');
    Object.assign(document.querySelector('#pale').style, { color: '#bbb', background: '#fff' });
  })()`);
  const found = JSON.stringify(await faults());
  for (const id of ['label', 'color-contrast']) expect(found).toContain(`"id":"${id}"`);
  expect(JSON.stringify(await faults(COLOUR_RULES))).toContain('color-contrast');
});

describe('what a reader chose', () => {
  test('is kept for the next visit, and can be taken back', async () => {
    const { page } = site;
    await site.open('/');
    await page.getByRole('button', { name: '大字版' }).click();
    await page.getByLabel('明暗').selectOption('深色');
    await page.getByLabel('对比').selectOption('高对比');
    await site.open('/rights');
    expect(await page.evaluate(`document.documentElement.className + ' ' + document.documentElement.dataset.theme + ' ' + document.documentElement.dataset.contrast`)).toBe('elder dark more');
    expect(await page.evaluate('getComputedStyle(document.documentElement).fontSize')).toBe('22px');
    await page.getByRole('button', { name: '大字版' }).click();
    await page.getByLabel('明暗').selectOption('跟随系统');
    await site.open('/');
    expect(await page.evaluate(`document.documentElement.className + document.documentElement.dataset.theme`)).toBe('light');
  });

  test('without a choice the system’s holds, also when it changes', async () => {
    const { page } = site;
    await page.emulateMedia({ colorScheme: 'dark', contrast: 'more' });
    await site.open('/');
    const shown = (): Promise<unknown> => page.evaluate(`document.documentElement.dataset.theme + ' ' + document.documentElement.dataset.contrast`);
    expect(await shown()).toBe('dark more');
    await page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference' });
    expect(await shown()).toBe('light usual');
  });

  test('large letters bring fewer things and plainer words', async () => {
    const { page } = site;
    await site.open('/');
    const links = await page.getByRole('link').count();
    await page.getByRole('button', { name: '大字版' }).click();
    await page.getByRole('link', { name: '记录有误' }).first().waitFor();
    expect(await page.getByRole('link').count()).toBeLessThan(links / 2);
    expect(await page.locator('.columns').count()).toBe(0);
  });
});
