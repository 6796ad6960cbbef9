import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase } from '../../../../tests/postgres/test-database.js';
import { unheldIdentityNumber, unheldUscc } from '../testing/codes-mother.js';
import { takeIn } from '../testing/register-mother.js';
import { penaltyRow, registrationRow } from '../testing/rows-mother.js';
import { startGateway, type RunningGateway } from '../testing/running-gateway.js';

const ORGAN = unheldUscc(9, '11');
const MARKUP = '<script>alert(1)</script>"onload=x';
const FIRM = { code: unheldUscc(1), name: '某某测试食品有限公司' };
const SLY = { code: unheldUscc(2), name: '某某<b>$&</b>有限公司' };
const PERSON = unheldIdentityNumber('18800101');
const SHOWN = 25;

let site: string;
let gateway: RunningGateway;

beforeAll(async () => {
  site = mkdtempSync(join(tmpdir(), 'credit-site-'));
  mkdirSync(join(site, 'assets'));
  writeFileSync(join(site, 'index.html'), '<!doctype html><html><head><title>信用衡南</title></head><body><div id="app"><main class="wrap"><noscript>需要</noscript></main></div><script type="module" src="/assets/index-abc.js"></script></body></html>');
  gateway = await startGateway(await createTestDatabase(), { WEB_DIST: site });
  const take = (item: string, rows: readonly Readonly<Record<string, string>>[]) => takeIn({ item, organ: ORGAN, receivedOn: '2026-10-10', rows }, gateway.platform);
  await take('business-registration', [registrationRow(FIRM, { DJ_CYM: '某某旧名食品厂' }), registrationRow(SLY)]);
  await take('administrative-penalty', [
    ...Array.from({ length: SHOWN }, (_, i) => penaltyRow(FIRM, ORGAN, { CF_WSH: `罚〔2026〕${i + 1}号` })),
    penaltyRow(FIRM, ORGAN, { CF_WSH: '罚〔2026〕91号', DISCREDIT_LEVEL: '轻微' }),
    penaltyRow(SLY, ORGAN, { CF_WSH: '罚〔2026〕92号', CF_WFXW: MARKUP, CF_JDRQ: '2026-07-03', CF_CFJG: MARKUP }),
    penaltyRow({ name: '测某某', code: '' }, ORGAN, { CF_WSH: '罚〔2026〕93号', CF_XDR_LB: '自然人', CF_XDR_ZJHM: PERSON }),
  ]);
}, 120_000);
afterAll(async () => {
  await gateway.stop();
  rmSync(site, { recursive: true });
});

async function page(path: string): Promise<{ readonly status: number; readonly html: string; readonly headers: Headers }> {
  const response = await fetch(gateway.url + path);
  return { status: response.status, html: await response.text(), headers: response.headers };
}

describe('a subject’s page', () => {
  test('says without script who it is and each record with its organ, number, basis and last day', async () => {
    const { status, html, headers } = await page(`/subject/${FIRM.code}`);
    expect([status, headers.get('content-type'), headers.get('cache-control'), headers.get('content-encoding')]).toEqual([200, 'text/html; charset=utf-8', 'no-cache', 'gzip']);
    expect(html).toContain(`<title>${FIRM.name} · 信用衡南</title>`);
    for (const said of [`<h1>${FIRM.name}</h1>`, FIRM.code, '某某旧名食品厂', '罚〔2026〕1号', '罚〔2026〕25号', '某市场监督管理局', '公示至 2027年6月1日', '依据：《', '内容截至', `/api/subjects/${FIRM.code}/report.pdf`]) expect(html).toContain(said);
    for (const hidden of ['罚〔2026〕91号', '内部备注']) expect(html).not.toContain(hidden);
    expect(html).toContain('<script type="module" src="/assets/index-abc.js">');
  });

  test('lets no text of a department become markup', async () => {
    const { html } = await page(`/subject/${SLY.code}`);
    expect(html).toContain('某某&lt;b&gt;$&amp;&lt;/b&gt;有限公司');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;onload=x');
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).not.toContain('<b>');
  });

  test('loads nothing from within the page: its policy lets nothing in', async () => {
    const { html, headers } = await page(`/subject/${FIRM.code}`);
    expect(headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(html).not.toMatch(/<[^>]+ (on\w+|style)=/);
  });

  test('of nobody, and of a person, says that there is none; a person’s number is not said again', async () => {
    const nobody = await page(`/subject/${unheldUscc(77)}`);
    expect([nobody.status, nobody.html.includes('没有查到'), nobody.headers.get('x-robots-tag')]).toEqual([200, true, 'noindex']);
    const person = await page(`/subject/${PERSON}`);
    expect([person.html.includes('没有查到'), person.html.includes(PERSON), person.html.includes('93号')]).toEqual([true, false, false]);
  });

  test('as of an earlier day; a day that is none is not asked for', async () => {
    expect((await page(`/subject/${FIRM.code}?asOf=2026-10-01`)).html).toContain('没有查到');
    expect((await page(`/subject/${FIRM.code}?asOf=2026-10-20`)).html).toContain('2026年10月20日');
    expect((await page(`/subject/${FIRM.code}?asOf=x`)).html).toContain('2026年11月2日');
  });

  test('of a day to come, and whatever else goes wrong, is the site’s own document: its script tells what is the matter', async () => {
    expect((await page(`/subject/${FIRM.code}?asOf=2030-01-01`)).html).toContain('<noscript>');
    expect((await page('/notices?kind=nothing')).html).toContain('<noscript>');
  });
});

describe('the notices', () => {
  test('are lines of a page, the latest first, and go on by a link until the last', async () => {
    const first = await page('/notices?kind=penalty');
    expect(first.html).toContain('<title>行政处罚公示 · 信用衡南</title>');
    const seen = new Set<string>();
    let pages = 0;
    for (let next: string | undefined = '/notices?kind=penalty'; next !== undefined; pages += 1) {
      const { html } = await page(next.replaceAll('&amp;', '&'));
      for (const [number] of html.matchAll(/罚〔2026〕\d+号/g)) seen.add(number);
      next = /href="([^"]+)"[^>]*>下一页/.exec(html)?.[1];
    }
    expect([pages, seen.size]).toEqual([2, SHOWN + 1]);
    for (const hidden of ['罚〔2026〕91号', '罚〔2026〕93号']) expect(seen).not.toContain(hidden);
  });

  test('are narrowed by a form that needs no script, which keeps what was chosen', async () => {
    const { html } = await page('/notices?kind=penalty&from=2026-07-01&until=2026-07-31&organ=&sector=&township=');
    expect([...html.matchAll(/罚〔2026〕\d+号/g)].map(([number]) => number)).toEqual(['罚〔2026〕92号']);
    for (const said of ['<form class="filters no-print" method="get" action="/notices"', 'name="from" value="2026-07-01"', 'name="organ"', 'name="sector"', 'name="township"', '/api/open-data/notices.csv?kind=penalty&amp;from=2026-07-01&amp;until=2026-07-31']) expect(html).toContain(said);
    expect(html).not.toContain('<script>alert');
    expect((await page('/notices?kind=licence')).html).toContain('这个范围内没有公示');
  });
});

test('a browser that takes nothing packed gets it as it is', async () => {
  const response = await fetch(`${gateway.url}/subject/${FIRM.code}`, { headers: { 'accept-encoding': 'identity' } });
  expect([response.headers.get('content-encoding'), (await response.text()).includes(FIRM.name)]).toEqual([null, true]);
});

test('who asks for one code after the other that is not there is noticed here as well', async () => {
  const limited = await startGateway(await createTestDatabase(), { WEB_DIST: site, CREDIT_LIMITS: 'probes=5/600/900' });
  try {
    const answers: number[] = [];
    for (let i = 0; i < 8; i += 1) answers.push((await fetch(`${limited.url}/subject/${unheldUscc(100 + i)}`)).status);
    expect(answers.slice(-1)).toEqual([429]);
    expect(await (await fetch(`${limited.url}/notices`)).text()).toContain('<h1>请稍后再试</h1>');
  } finally {
    await limited.stop();
  }
}, 60_000);
