import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from './browser.js';
export * from './site-under-test.js';
export function siteUnderTest(_: readonly unknown[]): any {
  const platform = { url: 'http://localhost:4711' };
  let browser: Browser; let context: BrowserContext; let page: Page; let forgiven = false;
  const problems: string[] = [];
  beforeAll(async () => { browser = await launchBrowser(); });
  afterAll(async () => { await browser.close(); });
  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' });
    page = await context.newPage();
    page.setDefaultTimeout(60000);
    problems.length = 0; forgiven = false;
    page.on('pageerror', (e) => problems.push(e.message));
    page.on('console', (m) => { if (m.type() === 'error' || m.type() === 'warning') problems.push(m.text()); });
  });
  afterEach(async () => { await context.close(); if (!forgiven) expect(problems).toEqual([]); });
  return { get page() { return page; }, get platform() { return platform; }, get questions() { return 0; },
    open: async (path: string) => { await page.goto(platform.url + path); await page.getByRole('heading', { level: 1 }).first().waitFor(); await page.waitForLoadState('networkidle'); },
    forgiveConsole: () => { forgiven = true; } };
}
