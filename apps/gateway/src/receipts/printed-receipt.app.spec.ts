import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { createTestDatabase } from '../../../../tests/postgres/test-database.js';
import { unheldUscc } from '../testing/codes-mother.js';
import { takeIn } from '../testing/register-mother.js';
import { registrationRow } from '../testing/rows-mother.js';
import { startGateway, type RunningGateway } from '../testing/running-gateway.js';

const ORGAN = unheldUscc(9, '11');
const FIRM = { code: unheldUscc(1), name: '某某测试食品有限公司' };
const RARE = { code: unheldUscc(2), name: '𠮷某测试建材有限公司' };
const hasPoppler = ['pdftotext', 'pdftoppm'].every((tool) => spawnSync(tool, ['-v']).error === undefined);
// Where all are required, a tool that is not there is a failure and not a test left out.
const withPoppler = hasPoppler || process.env['REQUIRE_ALL'] === '1' ? describe : describe.skip;
const folder = mkdtempSync(join(tmpdir(), 'credit-printed-'));

let gateway: RunningGateway;

beforeAll(async () => {
  if (!hasPoppler && process.env['REQUIRE_ALL'] === '1') throw new Error('REQUIRE_ALL=1，但是没有 pdftotext 和 pdftoppm（poppler-utils）');
  gateway = await startGateway(await createTestDatabase(), { CREDIT_PUBLIC_URL: 'https://credit.example.cn/' });
  const take = (item: string, rows: readonly Readonly<Record<string, string>>[]) => takeIn({ item, organ: ORGAN, receivedOn: '2026-10-05', rows }, gateway.platform);
  await take('business-registration', [registrationRow(FIRM, { DJ_CYM: '某某旧名食品厂' }), registrationRow(RARE)]);
  await take('dishonest-judgment-debtor', [{
    MD_MC: FIRM.name, MD_LX: '法人或其他组织', MD_SHXYM: FIRM.code, MD_WSH: '（2026）测0422执1号', MD_SY: '有履行能力而拒不履行', MD_YJ: '《中华人民共和国民事诉讼法》第二百六十六条',
    MD_LRRQ: '2026-01-05', MD_YXQZ: '2028-01-05', MD_FY: '某县人民法院', MD_ZT: '公布中',
  }]);
}, 60_000);
afterAll(async () => {
  await gateway.stop();
  rmSync(folder, { recursive: true, force: true });
});

const authorization = (): Record<string, string> => ({ authorization: `Bearer ${gateway.token}` });

async function checked(subjects: readonly object[]): Promise<{ readonly receipt: string; readonly digest: string }> {
  const body = JSON.stringify({ scenario: 'government-procurement', purpose: '资格审查', project: 'HNCG-2026-0117', organ: ORGAN, operator: '某经办', subjects });
  const response = await fetch(`${gateway.url}/api/checks`, { method: 'POST', headers: { 'content-type': 'application/json', ...authorization() }, body });
  return Object(await response.json());
}

async function printed(number: string): Promise<{ readonly text: string; readonly path: string }> {
  const response = await fetch(`${gateway.url}/api/receipts/${number}.pdf`, { headers: authorization() });
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  const path = join(folder, `${number}.pdf`);
  writeFileSync(path, Buffer.from(await response.arrayBuffer()));
  const { stdout } = spawnSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 });
  return { text: stdout, path };
}

withPoppler('a printed receipt', () => {
  test('says in text that can be selected what was asked, found and applied, from which sources and how it is proved', async () => {
    const { receipt, digest } = await checked([{ code: FIRM.code, name: '某某旧名食品厂' }, { code: RARE.code }, { name: '没有这家单位' }]);
    const words = (await printed(receipt)).text.replace(/\s/g, '');
    for (const said of [
      receipt, '（北京时间）', '核查日：2026-11-02', '核查用途：资格审查', '项目编号：HNCG-2026-0117', `核查单位：${ORGAN}`, '经办人：某经办', '政府采购',
      FIRM.code, '曾用名：某某旧名食品厂', '名单（有效）：', '（2026）测0422执1号', '某县人民法院', '2026-01-05列入，至2028-01-05', '应当：', '《中华人民共和国政府采购法》第22条',
      '第3行没有这家单位', '没有对上任何主体', '所查来源中没有名单记录', '未经国家渠道核验', '收到日2026-10-05，同步完成', '还没有收到过', digest, gateway.platform.signer.published.id,
    ]) expect(words).toContain(said);
    expect(words).not.toMatch(/不?合格|风险等级|评分/);
  });

  test('shows a character that no font has by its number', async () => {
    const { receipt } = await checked([{ code: RARE.code }]);
    expect((await printed(receipt)).text).toContain('〔U+20BB7〕某测试建材有限公司');
  });

  test('leads by its QR code to the page that proves it', async () => {
    const { receipt, digest } = await checked([{ code: FIRM.code }]);
    const { path } = await printed(receipt);
    expect(spawnSync('pdftoppm', ['-r', '110', '-png', '-f', '1', '-l', '1', '-singlefile', path, join(folder, 'page')]).status).toBe(0);
    const { data, width, height } = PNG.sync.read(readFileSync(join(folder, 'page.png')));
    expect(jsQR.default(new Uint8ClampedArray(data), width, height)?.data).toBe(`https://credit.example.cn/verify/${receipt}?digest=${digest}`);
    expect(await (await fetch(`${gateway.url}/verify/${receipt}?digest=${digest}`)).text()).toContain('回执属实');
  });

  test('of five hundred rows holds them all, with numbered pages', async () => {
    const { receipt } = await checked(Array.from({ length: 500 }, (_, i) => ({ code: i % 2 === 0 ? FIRM.code : RARE.code, name: `第${i + 1}家单位` })));
    const { text } = await printed(receipt);
    for (let i = 1; i <= 500; i += 1) expect(text).toContain(`第${i}家单位`);
    const pages = Number(/共 (\d+) 页/.exec(text)?.[1]);
    expect(pages).toBeGreaterThan(10);
    expect(text).toContain(`第 ${pages} 页，共 ${pages} 页`);
    expect(text.split('\f').filter((page) => page.trim() !== '')).toHaveLength(pages);
  }, 60_000);

  test('is for whoever may see the receipt, and each look is written down', async () => {
    const { receipt } = await checked([{ code: FIRM.code }]);
    expect((await fetch(`${gateway.url}/api/receipts/${receipt}.pdf`)).status).toBe(401);
    expect((await fetch(`${gateway.url}/api/receipts/C-20261102-999999.pdf`, { headers: authorization() })).status).toBe(404);
    expect((await fetch(`${gateway.url}/api/receipts/${receipt}`, { headers: authorization() })).status).toBe(404);
    await printed(receipt);
    expect(await gateway.auditLog()).toContainEqual(expect.objectContaining({ action: 'receipt.look', detail: { receipt, found: true } }));
  });
});
