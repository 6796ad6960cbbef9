import { openPool, type Pool } from '@credit/db';
import { createTestDatabase, type TestDatabase } from '../../../../../tests/postgres/test-database.js';
import { unheldUscc } from '../../testing/codes-mother.js';
import { takeIn } from '../../testing/register-mother.js';
import { registrationRow } from '../../testing/rows-mother.js';
import { startGateway, TODAY, type RunningGateway } from '../../testing/running-gateway.js';

const ORGAN = unheldUscc(9, '11');
const FIRM = { code: unheldUscc(1), name: '某某测试食品有限公司' };
const SECRETS = [FIRM.code, FIRM.name, '某经办', ORGAN, '资格审查', 'CG-1', 'operator'];

const listing = (more: Readonly<Record<string, string>> = {}) => ({
  MD_MC: FIRM.name, MD_LX: '法人或其他组织', MD_SHXYM: FIRM.code, MD_WSH: '（2026）测0422执1号', MD_SY: '有履行能力而拒不履行', MD_YJ: '《中华人民共和国民事诉讼法》第二百六十六条',
  MD_LRRQ: '2026-01-05', MD_YXQZ: '2028-01-05', MD_FY: '某县人民法院', MD_ZT: '公布中', ...more,
});

let database: TestDatabase;
let gateway: RunningGateway;
let owner: Pool;
const take = (item: string, row: Readonly<Record<string, string>>, more: { readonly operation?: 'correct'; readonly receivedOn?: string } = {}) =>
  takeIn({ item, organ: ORGAN, receivedOn: '2026-10-05', rows: [row], ...more }, gateway.platform);

beforeAll(async () => {
  database = await createTestDatabase();
  gateway = await startGateway(database);
  owner = openPool(database.ownerUrl, { max: 1 });
  await take('business-registration', registrationRow(FIRM));
  await take('dishonest-judgment-debtor', listing());
}, 60_000);
afterAll(async () => {
  await owner.end();
  await gateway.stop();
});

async function given(): Promise<{ readonly number: string; readonly digest: string; readonly file: Buffer }> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${gateway.token}` };
  const body = JSON.stringify({ scenario: 'bidding', purpose: '资格审查', project: 'CG-1', organ: ORGAN, operator: '某经办', subjects: [{ code: FIRM.code }] });
  const { receipt, digest } = Object(await (await fetch(`${gateway.url}/api/checks`, { method: 'POST', headers, body })).json());
  const file = Buffer.from(await (await fetch(`${gateway.url}/api/checks/${receipt}/receipt.json`, { headers })).arrayBuffer());
  return { number: receipt, digest, file };
}

async function page(path: string, init: RequestInit = {}): Promise<{ readonly status: number; readonly html: string; readonly type: string | null }> {
  const response = await fetch(gateway.url + path, init);
  return { status: response.status, html: await response.text(), type: response.headers.get('content-type') };
}
function upload(bytes: Uint8Array, path = '/verify'): ReturnType<typeof page> {
  const body = new FormData();
  body.set('file', new Blob([new Uint8Array(bytes)]), 'receipt.json');
  return page(path, { method: 'POST', body });
}
const heading = ({ html }: { readonly html: string }): string | undefined => /<h1>(.*?)<\/h1>/.exec(html)?.[1];

describe('the page without script', () => {
  test('asks for a file, or for number and digest', async () => {
    const { status, html, type } = await page('/verify');
    expect([status, type]).toEqual([200, 'text/html; charset=utf-8']);
    for (const part of ['<form method="post" action="/verify" enctype="multipart/form-data">', 'type="file"', '<form method="get" action="/verify">', 'name="number"', 'name="digest"']) expect(html).toContain(part);
    expect(html).not.toContain('<script');
  });

  test('says of a file what was proved, and tells nobody who checked whom', async () => {
    const { file, number, digest } = await given();
    const shown = await upload(file);
    expect([shown.status, heading(shown)]).toEqual([200, '回执属实']);
    for (const said of [number, digest, TODAY, '（北京时间）', '文件的形式与本平台给出的一致', '与文件里写的摘要相符', `签名（Ed25519）由本平台的密钥 ${gateway.platform.signer.published.id} 作出`, '与本平台自己留存的一份逐字相同', '没有更正、撤销或修复']) expect(shown.html).toContain(said);
    for (const secret of SECRETS) expect(shown.html).not.toContain(secret);
  });

  test('finds one altered byte wherever it is, and says what failed', async () => {
    const { file } = await given();
    for (const at of [0, 3, 40, 200, file.indexOf('资格审查'), file.length - 3, file.length - 1]) {
      const altered = Buffer.from(file);
      altered[at] = (altered[at] ?? 0) ^ 1;
      expect([at, heading(await upload(altered))]).toEqual([at, '回执内容不符']);
    }
    const reformatted = await upload(Buffer.from(JSON.stringify(JSON.parse(file.toString()), null, 2)));
    expect(reformatted.html).toContain('被别的程序重新保存过');
    const swapped = Buffer.from(file.toString().replace('资格审查', '资格复审'));
    expect((await upload(swapped)).html).toContain('内容与文件里写的摘要不符');
  });

  test.each([
    ['nothing', '', 400, '文件是空的'],
    ['the paper', '%PDF-1.7 …', 400, '这是打印件（PDF）'],
    ['a workbook', 'PK\x03\x04', 400, '表格或压缩文件'],
    ['other JSON', '{"a":1}', 400, '是别的 JSON 文件'],
    ['a text', '回执', 400, '不是核查回执'],
  ])('says what to do where it is handed %s', async (_what, content, status, words) => {
    const shown = await upload(Buffer.from(content));
    expect([shown.status, shown.type]).toEqual([status, 'text/html; charset=utf-8']);
    expect(shown.html).toContain(words);
    expect(shown.html).toContain('aria-invalid="true"');
  });

  test('refuses what is larger than any receipt, and a form without a file', async () => {
    const large = await upload(Buffer.alloc(128 * 1024 * 1024 + 1, 32));
    expect([large.status, large.html.includes('超过 128 MB')]).toEqual([413, true]);
    const body = new FormData();
    body.set('other', 'x');
    expect((await page('/verify', { method: 'POST', body })).html).toContain('请选择回执文件');
    expect((await page('/verify', { method: 'POST' })).status).toBe(400);
  });

  test('takes number and digest as people type them, or the address of the QR code', async () => {
    const { number, digest } = await given();
    const asked = (fields: Readonly<Record<string, string>>) => page(`/verify?${new URLSearchParams(fields)}`);
    for (const fields of [
      { number, digest },
      { number: ` ${number.toLowerCase().replace('-', '－')} `, digest: `${digest.slice(0, 32).toUpperCase()} ${digest.slice(32)}` },
      { number: `https://credit.example.cn/verify/${number}?digest=${digest}`, digest: '' },
    ]) expect(heading(await asked(fields))).toBe('回执属实');
    expect(heading(await asked({ number, digest: '0'.repeat(64) }))).toBe('回执内容不符');
    expect(heading(await asked({ number: 'C-20261102-999999', digest }))).toBe('没有这份回执');
    const wrong = await asked({ number: '<script>', digest: 'xyz' });
    expect([wrong.status, wrong.html.includes('<script>')]).toEqual([400, false]);
    for (const said of ['编号像 C-20261102-000001', '摘要是 64 个字符', 'value="&lt;SCRIPT&gt;"']) expect(wrong.html).toContain(said);
    expect((await page(`/verify/${number}`)).html).toContain(`value="${number}"`);
    expect((await page(`/verify/${number}`)).html).toContain('请填写摘要');
  });

  test('tells a copy that is kept otherwise, or not at all', async () => {
    const [one, other] = [await given(), await given()];
    await owner.query(`update credit.check_receipt set document = '{}' where number = $1`, [one.number]);
    expect(await upload(one.file)).toMatchObject({ html: expect.stringContaining('与本平台自己留存的一份不同') });
    await owner.query('delete from credit.check_receipt_record where number = $1', [other.number]);
    await owner.query('delete from credit.check_receipt where number = $1', [other.number]);
    const absent = await upload(other.file);
    expect([heading(absent), absent.html.includes('没有留存这一份')]).toEqual(['回执属实', true]);
  });

  test('shows what happened to the records afterwards', async () => {
    const { file, number, digest } = await given();
    await take('dishonest-judgment-debtor', listing({ CZLX: '撤销', GZYY: '列入有误' }), { operation: 'correct', receivedOn: TODAY });
    for (const shown of [await upload(file), await page(`/verify/${number}?digest=${digest}`)]) {
      expect(heading(shown)).toBe('回执属实');
      expect(shown.html).toContain(`第 1 行所依据的失信被执行人（法人或其他组织）：${TODAY} 撤销`);
      for (const secret of [...SECRETS, '列入有误']) expect(shown.html).not.toContain(secret);
    }
    expect(JSON.parse((await upload(file, '/api/verify')).html)).toMatchObject({ is: 'genuine', number, steps: [{ of: 'form' }, { of: 'digest' }, { of: 'signature' }, { of: 'copy', holds: true }], laterChanges: [{ act: 'withdraw' }] });
  });
});
