import { readFileSync } from 'node:fs';
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
