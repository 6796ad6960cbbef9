import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startPlatform, type RunningPlatform } from '../house/running-platform.js';
import { launchBrowser } from './browser.js';
import { untilHolds } from './page-waits.js';

/** A file of the sample county, the item it is sent under and the organ that sends it. */
type SampleFile = readonly [file: string, item: string, organ: string];

export const REGISTER: SampleFile = ['市场监管_市场主体登记_2026-10.xlsx', 'business-registration', '11430422MBX001011P'];
export const PENALTIES: SampleFile = ['市场监管_行政处罚_2026-10.csv', 'administrative-penalty', '11430422MBX001011P'];
export const LICENCES: SampleFile = ['住建_行政许可_2026-10.xlsx', 'administrative-licence', '11430422MBX001038F'];
export const TAX_HONOURS: SampleFile = ['税务_纳税信用A级_2025年度.xlsx', 'tax-credit-rating-a', '11430422MBX00102XF'];
export const WORK_SAFETY: SampleFile = ['应急_安全生产严重失信主体.csv', 'work-safety-blacklist', '11430422MBX001089P'];
export const COMMITMENTS: SampleFile = ['发改_信用承诺_2026.jsonl', 'credit-commitment', '11430422MBX00110X3'];

/** The script has put its page in the place of the document's own, or left that for good; a page without script has neither. */
const TAKEN_OVER = `(() => { const app = document.querySelector('#app'); return app === null || app.__vue_app__ !== undefined || app.hasAttribute('data-stays'); })()`;

/** A subject that has been renamed, with licences, a penalty, honours and commitments. */
export const SUBJECT = { code: '91430422MAX895170D', name: '衡南县岐山办事处众岳食品有限公司', formerName: '衡南县栗江镇鑫岳化工有限公司' };

/** The built site in a real browser, for the tests of one file: a fresh page for each, which must end without an error on its console. */
export interface SiteUnderTest {
  readonly page: Page;
  readonly platform: RunningPlatform;
  /** Questions asked of the gateway by the page so far. */
  readonly questions: number;
  /** Opens a path and waits for the heading that says the page is there. */
  open(path: string): Promise<void>;
  /** The test makes trouble on purpose: what the console says of it is no fault of the page. */
  forgiveConsole(): void;
}

export function siteUnderTest(files: readonly SampleFile[]): SiteUnderTest {
  let platform: RunningPlatform;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let questions = 0;
  let forgiven = false;
  const problems: string[] = [];

  beforeAll(async () => {
    // Readers meet the limits as they are.
    platform = await startPlatform({ today: '2026-11-02', settings: { CREDIT_LIMITS: '' } });
    for (const [file, item, organ] of files) {
      await platform.creditJson(['submit', `apps/ingest/sample-county/${file}`, '--item', item, '--organ', organ]);
    }
    await platform.untilFindable();
    browser = await launchBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await platform.stop();
  });
  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' });
    page = await context.newPage();
    problems.length = 0;
    questions = 0;
    forgiven = false;
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') problems.push(`${message.text()} ${message.location().url}`);
    });
    page.on('request', (request) => {
      if (request.url().endsWith('/graphql')) questions += 1;
    });
  });
  afterEach(async () => {
    await context.close();
    if (!forgiven) expect(problems).toEqual([]);
  });

  return {
    get page() {
      return page;
    },
    get platform() {
      return platform;
    },
    get questions() {
      return questions;
    },
    open: async (path) => {
      await page.goto(`${platform.url}${path}`);
      await untilHolds(page, TAKEN_OVER, { within: 30_000, otherwise: 'the script did not take over' });
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.waitForLoadState('networkidle');
    },
    forgiveConsole: () => {
      forgiven = true;
    },
  };
}
