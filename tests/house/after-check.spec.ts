import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startPlatform, type RunningPlatform } from './running-platform.js';

interface SampleFile {
  readonly file: string;
  readonly provider: { readonly uscc: string };
  readonly category: { readonly id: string };
  readonly operation: string;
}

const samples: { readonly files: readonly SampleFile[] } = JSON.parse(readFileSync('tests/samples/expected.json', 'utf8'));
const PURCHASER = '11430422MBX001046A';
/** A supplier of the sample list that the court's file lists. */
const LISTED: { readonly matchedUscc: string } = JSON.parse(readFileSync('tests/samples/expected-checks.json', 'utf8')).rows.find(({ row }: { readonly row: number }) => row === 6);

let platform: RunningPlatform;

async function submit(item: string): Promise<void> {
  for (const { file, category, provider, operation } of samples.files) {
    if (category.id === item && operation === 'upsert') await platform.credit(['submit', `apps/ingest/sample-county/${file}`, '--item', item, '--organ', provider.uscc]);
  }
}

beforeAll(async () => {
  platform = await startPlatform({ today: '2026-11-02' });
  await submit('business-registration');
}, 180_000);
afterAll(() => platform.stop());

describe('credit watch', () => {
  let number = '';

  test('begins from a receipt, and has nothing to tell', async () => {
    const { document: check } = await platform.creditJson(['check', '--code', LISTED.matchedUscc, '--scenario', 'government-procurement', '--purpose', '合同履行', '--organ', PURCHASER]);
    const { status, document } = await platform.creditJson(['watch', 'begin', String(check['receipt']), '--until', '2027-05-31', '--operator', '某经办']);
    expect([status, document]).toMatchObject([0, { state: 'watching', organ: PURCHASER, subjects: [{ code: LISTED.matchedUscc, told: [] }], events: [] }]);
    number = String(document['number']);
  });

  test('tells what a file of the court has brought, with status 1 and a receipt', async () => {
    await submit('dishonest-judgment-debtor');
    const { status, document } = await platform.creditJson(['watch', 'look', number]);
    expect([status, document]).toMatchObject([1, { events: [{ change: 'began', code: LISTED.matchedUscc, listing: { listKind: 'dishonest-judgment-debtor' }, receipt: expect.stringMatching(/^C-20261102-/) }] }]);
    const { stdout } = await platform.credit(['watch', 'events', '--organ', PURCHASER]);
    expect(stdout).toMatch(/2026-11-02 .+（.+）列入：失信被执行人名单 .+ 衡南县人民法院 回执 C-20261102-/);
    expect((await platform.creditJson(['watch', 'list'])).document).toMatchObject({ watches: [{ number, state: 'watching' }] });
  }, 120_000);

  test('ends on request, and refuses what cannot be', async () => {
    expect((await platform.creditJson(['watch', 'end', number, '--operator', '某经办', '--reason', '合同解除'])).document).toMatchObject({ state: 'ended' });
    expect((await platform.credit(['watch', 'end', number, '--operator', '某经办', '--reason', '合同解除'])).status).toBe(2);
    expect((await platform.credit(['watch', 'show', 'W-20261102-999999'])).status).toBe(2);
    expect((await platform.credit(['watch', 'begin'])).status).toBe(3);
  });
});

describe('credit measures', () => {
  const FINANCE = '11430422MBX001046A';

  test('shows a department what the court’s list asks of it, as the worker has told it', async () => {
    let tasks: readonly Record<string, unknown>[] = [];
    for (let tries = 0; tasks.length === 0 && tries < 120; tries += 1) {
      await pause(500);
      const { document } = await platform.creditJson(['measures', 'list', '--organ', FINANCE, '--code', LISTED.matchedUscc]);
      tasks = Array.isArray(document['tasks']) ? document['tasks'] : [];
    }
    expect(tasks).toMatchObject([{ state: 'notified', due: '2026-11-09', measure: { id: 'procurement-exclusion' } }, { measure: { id: 'serious-list-funds' } }]);
    const id = String(tasks[0]?.['id']);
    const by = ['--organ', FINANCE, '--operator', '某经办'];
    expect((await platform.credit(['measures', 'except', id, ...by, '--reason', '涉及民生'])).status).toBe(2);
    expect((await platform.creditJson(['measures', 'accept', id, ...by])).document).toMatchObject({ state: 'to-execute' });
    const { status, stdout } = await platform.credit(['measures', 'execute', id, ...by, '--did', '已在采购系统中限制', '--case', '财采〔2026〕1号']);
    expect([status, stdout]).toEqual([0, expect.stringMatching(/待反馈，最后一日 2026-11-09 财政局：.+应当拒绝参加政府采购活动，依据 《中华人民共和国政府采购法》第22条.+\n.+推送.+\n.+决定执行 某经办\n.+已执行 某经办：已在采购系统中限制；财采〔2026〕1号/)]);
    expect((await platform.credit(['measures', 'punish', id, ...by])).status).toBe(3);
  }, 120_000);
});

describe('credit rules try', () => {
  const folder = mkdtempSync(join(tmpdir(), 'credit-rules-'));
  const FILE = join(folder, 'national-measures.yaml');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function edit(by: (text: string) => string): void {
    cpSync('catalogue/data', folder, { recursive: true });
    writeFileSync(FILE, by(readFileSync(FILE, 'utf8')));
  }
  const without = (text: string): string => text.replace('triggers: [dishonest-judgment-debtor, major-tax-violation, procurement-serious-violation]', 'triggers: [major-tax-violation, procurement-serious-violation]');

  test('a folder of rules tells who would lose which measure, with status 1; only what differs is tried', async () => {
    edit(without);
    const { status, document } = await platform.creditJson(['rules', 'try', folder, '--scenario', 'government-procurement']);
    const [measure] = Array.isArray(document['measures']) ? document['measures'] : [];
    expect([status, document['files'], measure.id, measure.gained, measure.tried]).toEqual([1, ['national-measures.yaml'], 'procurement-exclusion', 0, 0]);
    expect(measure.lost).toBe(document['affected']);
    expect(document['affected']).toBeGreaterThan(Number(document['persons']));
    const { stdout } = await platform.credit(['rules', 'try', FILE, '--scenario', 'government-procurement']);
    expect(stdout).toMatch(/拒绝参加政府采购活动：现在 \d+，试行后 0（增加 0，减少 \d+，内容有变 0）/);
    expect(stdout).toContain('没有写入任何记录');
  }, 120_000);

  test('rules as they are change nothing; faulty ones are told with file and line', async () => {
    edit((text) => text);
    expect(await platform.creditJson(['rules', 'try', folder])).toMatchObject({ status: 0, document: { files: [], affected: 0 } });
    edit((text) => text.replace('triggers: [dishonest-judgment-debtor,', 'triggers: [no-such-list,'));
    const { status, stdout } = await platform.credit(['rules', 'try', FILE]);
    expect([status, stdout]).toEqual([1, expect.stringMatching(/national-measures\.yaml:\d+ .*no-such-list/)]);
    expect((await platform.credit(['rules', 'try', FILE, '--day', '2099-01-01'])).status).toBe(2);
    expect((await platform.credit(['rules', 'try'])).status).toBe(3);
  }, 120_000);
});
