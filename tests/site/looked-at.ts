import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { SiteUnderTest } from './site-under-test.js';

/** What axe finds on the page, by all its rules or by some. */
export async function faultsOf(page: Page, rules?: readonly string[]): Promise<readonly object[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules ? axe.withRules([...rules]) : axe).analyze();
  return violations.map((v) => ({ id: v.id, at: v.nodes.map((n) => n.target.join(' ')).slice(0, 3) }));
}

/** Opens a page as a reader sees it who chose how pages are shown. */
export async function openedAs(site: SiteUnderTest, path: string, display: object): Promise<void> {
  await site.page.addInitScript(`localStorage.setItem('display', '${JSON.stringify(display)}')`);
  await site.page.setViewportSize({ width: 1280, height: 800 });
  await site.open(path);
}

/** Opens whatever is folded. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(`for (const details of document.querySelectorAll('main details')) details.open = true`);
}
