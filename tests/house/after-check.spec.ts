import { readFileSync } from 'node:fs';
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
