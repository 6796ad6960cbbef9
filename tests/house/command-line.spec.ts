import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPlatform, type RunningPlatform } from './running-platform.js';

const MARKET = '11430422MBX001011P';
const HEADINGS = '统一社会信用代码,名称,市场主体类型,成立日期,经营状态';

let platform: RunningPlatform;
let folder: string;

beforeAll(async () => {
  platform = await startPlatform({ today: '2026-11-02' });
  folder = mkdtempSync(join(tmpdir(), 'credit-cli-'));
}, 60_000);
afterAll(async () => {
  await platform.stop();
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const submit = (path: string, item = 'business-registration', organ = MARKET): readonly string[] => ['submit', path, '--item', item, '--organ', organ];

describe('exit status', () => {
  test('0 when all is done', async () => {
    expect(await platform.credit(submit(file('clean.csv', `${HEADINGS}\n91430422MAX000015J,衡南县测试甲商贸有限公司,企业,2020-01-02,存续\n`)))).toMatchObject({ status: 0 });
  });

  test('1 when a row needs a look, with the row named for people', async () => {
    const result = await platform.credit(submit(file('bad.csv', `${HEADINGS}\n91430422MAX000015K,衡南县测试乙商贸有限公司,企业,2020-01-02,存续\n`)));
    expect(result.status).toBe(1);
    expect(result.stdout).toMatch(/第 2 行「统一社会信用代码」.*校验码/);
  });

  test('1 for a subject that is not found', async () => {
    const { status, document } = await platform.creditJson(['subject', '91430422MAX000090B']);
    expect({ status, document }).toEqual({ status: 1, document: { code: '91430422MAX000090B', found: false, candidates: [] } });
  });

  test('2 when the whole file is refused', async () => {
    const { status, document } = await platform.creditJson(submit(file('table.csv', '甲,乙\n1,2\n')));
    expect(status).toBe(2);
    expect(document).toMatchObject({ refusal: { code: 'HEADER_NOT_FOUND' }, counts: null, dataRows: null });
  });

  test('2 for a category that the catalogue does not have', async () => {
    const result = await platform.credit(submit(file('any.csv', `${HEADINGS}\n`), 'no-such-category'));
    expect(result).toMatchObject({ status: 2, stderr: expect.stringContaining('no-such-category') });
  });

  test.each([
    [[]],
    [['unknown']],
    [['submit']],
    [['submit', 'no-such-file.csv', '--item', 'business-registration', '--organ', MARKET]],
    [['submit', 'package.json', '--item', 'business-registration']],
    [['subject', '91430422MAX000015J', '--viewer', 'organ:11430422MBX001011P']],
    [['subject', '430422189901010014', '--viewer', 'self']],
    [['report', 'a', 'b']],
    [['submit', 'package.json', '--colour', 'red']],
  ])('3 for wrong usage: credit %j', async (words) => {
    expect((await platform.credit(words)).status).toBe(3);
  });

  test('4 when the platform does not answer', () => {
    const { status, stderr } = spawnSync(process.execPath, ['apps/cli/bin/credit.mjs', 'subject', '91430422MAX000015J'], {
      encoding: 'utf8',
      env: { ...process.env, CREDIT_URL: 'http://127.0.0.1:9' },
    });
    expect(status).toBe(4);
    expect(stderr).toContain('没有应答');
  });

  test('2 without a credential', () => {
    const { status, stderr } = spawnSync(process.execPath, ['apps/cli/bin/credit.mjs', 'report', 'S-20261102-000001'], {
      encoding: 'utf8',
      env: { ...process.env, CREDIT_URL: platform.url, CREDIT_TOKEN: 'x'.repeat(43) },
    });
    expect(status).toBe(2);
    expect(stderr).toContain('凭证');
  });
});

test('--no-wait gives the receipt at once, and report gives the report', async () => {
  const path = file('later.csv', `${HEADINGS}\n92430422MAX000023A,衡南县测试乙小吃店,个体工商户,2021-03-04,存续\n`);
  const { status, document } = await platform.creditJson([...submit(path), '--no-wait']);
  expect(status).toBe(0);
  expect(document['receipt']).toMatch(/^S-20261102-\d{6}$/);
  for (let i = 0; i < 100; i += 1) {
    const report = await platform.creditJson(['report', String(document['receipt'])]);
    if (report.document['state'] === 'done') {
      expect(report.document).toMatchObject({ dataRows: 1, counts: { accepted: 1 } });
      return;
    }
    await new Promise((wait) => setTimeout(wait, 100));
  }
  throw new Error('the submission was not worked');
});

test('an officer’s look needs organ, operator and purpose, and is logged', async () => {
  const words = ['subject', '91430422MAX000015J', '--viewer', `organ:${MARKET}`, '--operator', '李经办', '--purpose', '核对登记'];
  const { status, document } = await platform.creditJson(words);
  expect(status).toBe(0);
  expect(document).toMatchObject({ hidden: { count: 0 } });
  const { openPool } = await import('@credit/db');
  const pool = openPool(platform.database.ownerUrl, { max: 1 });
  const { rows } = await pool.query(`select action, operator, organ, purpose from credit.audit_event order by id desc limit 1`);
  await pool.end();
  expect(rows).toEqual([{ action: 'subject.look', operator: '李经办', organ: MARKET, purpose: '核对登记' }]);
});

test('the credential’s file can be read by its owner only', () => {
  expect(statSync(join(platform.dataDir, 'operator.token')).mode & 0o777).toBe(0o600);
});

test('catalogue check finds the catalogue without fault', async () => {
  expect(await platform.creditJson(['catalogue', 'check'])).toMatchObject({ status: 0, document: { faults: [], categories: 381 } });
});
