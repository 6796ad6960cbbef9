import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { COLOUR_RULES } from './colour-rules.js';
import { untilHolds } from './page-waits.js';
import type { SiteUnderTest } from './site-under-test.js';

/** Opens a page of the desk as a demo account, by the sign-in that the desk offers. */
export async function signInAtDesk(site: SiteUnderTest, account: RegExp, path: string): Promise<void> {
  await site.open(`/desk${path}`);
  await site.page.locator('main').getByRole('link', { name: '登录' }).click();
  await site.page.getByRole('button', { name: account }).click();
  await site.page.getByRole('navigation', { name: '工作台栏目' }).waitFor();
  await site.page.getByRole('heading', { level: 1 }).first().waitFor();
  // What comes late may take the focus with it.
  await site.page.waitForLoadState('networkidle');
}

/** Rows of a table are made alike: looking at hundreds tells no more than looking at the first. */
const MORE_ROWS = 'tbody tr:nth-child(n + 9)';

/** What axe finds on the page: as it comes, in large letters, and what colours can break in dark and in high contrast of both. */
export async function axeFaults(page: Page): Promise<readonly string[]> {
  const faults: string[] = [];
  const look = async (how: string, rules?: readonly string[]): Promise<void> => {
    const axe = new AxeBuilder({ page }).exclude(MORE_ROWS);
    const { violations } = await (rules ? axe.withRules([...rules]) : axe).analyze();
    faults.push(...violations.map(({ id, nodes }) => `${how} ${id} ${nodes[0]?.html ?? ''}`));
  };
  await page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference' });
  await look('light');
  await page.evaluate(`document.documentElement.classList.add('elder')`);
  await look('large letters');
  await page.evaluate(`document.documentElement.classList.remove('elder')`);
  for (const [colorScheme, contrast] of [['dark', 'no-preference'], ['light', 'more'], ['dark', 'more']] as const) {
    await page.emulateMedia({ colorScheme, contrast });
    await look(`${colorScheme} ${contrast}`, COLOUR_RULES);
  }
  await page.emulateMedia({ colorScheme: null, contrast: null });
  return faults;
}

/** How far the page is wider than its window. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

/** Waits until nothing moves or fades any more. */
export function untilStill(page: Page): Promise<void> {
  return untilHolds(page, 'document.getAnimations().length === 0', { within: 10_000, otherwise: 'the page does not come to rest' });
}
