import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { SUBJECT, type SiteUnderTest } from './site-under-test.js';

const FINANCE = '11430422MBX001046A';
export const COURT = ['法院_失信被执行人_2026-10.csv', 'dishonest-judgment-debtor', '11430422MBX0010545'] as const;
export const PROCUREMENT = ['财政_政府采购严重违法失信名单.csv', 'procurement-misconduct-list', FINANCE] as const;

/** A subject on a list that is in force. */
export const LISTED: { readonly matchedUscc: string; readonly currentName: string } = JSON.parse(readFileSync('tests/samples/expected-checks.json', 'utf8')).rows.find(({ row }: { readonly row: number }) => row === 6);
/** What the finance bureau is told to do about it. */
export const MEASURE = '拒绝参加政府采购';

/** A check of two subjects as the page makes it, without its form: the number of its receipt. */
export async function check(site: SiteUnderTest): Promise<string> {
  const response = await site.page.request.post(`${site.platform.url}/api/checks`, {
    headers: { 'x-credit-request': '1' },
    data: { scenario: 'government-procurement', purpose: '合同履行', project: 'HT-2026-7', subjects: [{ code: LISTED.matchedUscc, name: LISTED.currentName }, { code: SUBJECT.code }] },
  });
  return Object(await response.json()).receipt;
}

/** The worker tells departments one after the other, soon after lists came in. */
export async function untilTold(site: SiteUnderTest): Promise<void> {
  for (let tries = 0; tries < 120; tries += 1) {
    const { document } = await site.platform.creditJson(['measures', 'list', '--organ', FINANCE, '--code', LISTED.matchedUscc]);
    if (JSON.stringify(document['tasks']).includes(MEASURE)) return;
    await pause(500);
  }
  throw new Error('no department was told');
}
