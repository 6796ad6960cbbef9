import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Submission } from '@credit/db';
import { createTestDatabase } from '../../../../tests/postgres/test-database.js';
import { unheldUscc } from '../testing/codes-mother.js';
import { takeIn } from '../testing/register-mother.js';
import { penaltyRow } from '../testing/rows-mother.js';
import { startGateway, type RunningGateway } from '../testing/running-gateway.js';

const ORGAN = unheldUscc(9, '11');
const ITEM = 'administrative-penalty';

let gateway: RunningGateway;
let count = 0;
beforeAll(async () => {
  gateway = await startGateway(await createTestDatabase());
}, 60_000);
afterAll(() => gateway.stop());

async function get(receipt: string, token = gateway.token): Promise<Response> {
  return fetch(`${gateway.url}/api/submissions/${receipt}/workbook.xlsx`, { headers: { authorization: `Bearer ${token}` } });
}

async function refused(receipt: string): Promise<{ readonly status: number; readonly message: string }> {
  const response = await get(receipt);
  return { status: response.status, message: Object(await response.json()).error.message };
}

/** A submission as it stands before any worker has seen it. */
async function arrived(more: { readonly storedName: string | null } = { storedName: 'kept.sealed' }): Promise<Submission> {
  count += 1;
  return gateway.platform.store.submissions.register(
    { item: ITEM, organ: ORGAN, operation: 'upsert', fileName: '处罚 10月.csv', byteSize: 1, sha256: String(count).padStart(64, '0'), storedName: more.storedName, receivedOn: '2026-11-02', refusal: null },
    gateway.platform.queue,
  );
}

async function finished(): Promise<Submission> {
  const { store } = gateway.platform;
  const submission = await arrived();
  await store.submissions.begin(submission.id);
  await store.submissions.finish(submission.id);
  return submission;
}

test('without a credential nothing is told, whether the receipt exists or not', async () => {
  for (const receipt of [(await finished()).receipt, 'S-20261102-999999']) expect((await get(receipt, 'x'.repeat(43))).status).toBe(401);
});

test('of a receipt that there is none of', async () => {
  expect(await refused('S-20261102-999999')).toEqual({ status: 404, message: '没有回执号 S-20261102-999999' });
});

test('while the file is still checked, it is to be asked again later, and nothing is made yet', async () => {
  const { receipt, id } = await arrived();
  const response = await get(receipt);
  expect(response.status).toBe(202);
  expect(response.headers.get('retry-after')).toBe('1');
  expect(await response.json()).toEqual({ receipt, state: 'waiting', message: expect.stringContaining('还在核对') });
  expect(await gateway.platform.store.returned.find(id)).toBeUndefined();
});

test('of a checked file it is made, and handed out when it is ready, under the sender’s own name', async () => {
  const { receipt, id } = await finished();
  const first = await get(receipt);
  expect(first.status).toBe(202);
  expect(await first.json()).toMatchObject({ message: expect.stringContaining('正在写回') });
  const { store, files } = gateway.platform;
  await store.returned.keep(id, await files.keep([Buffer.from('the workbook')]));
  const response = await get(receipt);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain("filename*=UTF-8''处罚 10月_核对.xlsx");
  expect(await response.text()).toBe('the workbook');
  const folder = join(gateway.dataDir, 'received');
  expect(readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes('the workbook'))).toBe(false);
});

test('each handing out is logged, and only that', async () => {
  const before = (await gateway.auditLog()).length;
  const { receipt, id } = await finished();
  await get(receipt);
  const { store, files } = gateway.platform;
  await store.returned.keep(id, await files.keep([Buffer.from('x')]));
  await get(receipt);
  const log = (await gateway.auditLog()).slice(before);
  expect(log).toEqual([expect.objectContaining({ action: 'submission.return', operator: 'operator', organ: ORGAN, purpose: null, subject_id: null, result: 'done', detail: { receipt } })]);
});

describe('where there can be no workbook the reason is told', () => {
  test('a file that was refused as a whole', async () => {
    const { receipt, id } = await arrived();
    await gateway.platform.store.submissions.refuse(id, { code: 'HEADER_NOT_FOUND', message: '没有找到表头', fix: '请按模板改好表头' }, null);
    expect(await refused(receipt)).toEqual({ status: 409, message: expect.stringMatching(/整份没有收（没有找到表头）.*请按模板改好表头/) });
  });

  test('a file whose bytes were destroyed', async () => {
    const { receipt, id } = await arrived();
    await gateway.platform.store.submissions.refuse(id, { code: 'CATEGORY_SEALED', message: '依法封存', fix: '请不要再报' }, { headings: ['姓名'] });
    expect(await refused(receipt)).toEqual({ status: 409, message: expect.stringMatching(/文件内容没有保存（依法封存）/) });
  });

  test('rows that came without a file', async () => {
    const party = { code: unheldUscc(3), name: '某某测试食品有限公司' };
    const { receipt } = await takeIn({ item: ITEM, organ: ORGAN, receivedOn: '2026-11-02', rows: [penaltyRow(party, ORGAN)] }, gateway.platform);
    expect(await refused(receipt)).toEqual({ status: 409, message: expect.stringContaining('文件内容没有保存') });
  });

  test('one that could not be made', async () => {
    const { receipt, id } = await finished();
    await get(receipt);
    await gateway.platform.store.returned.fail(id, '一张表放不下');
    expect(await refused(receipt)).toEqual({ status: 409, message: '一张表放不下' });
  });
});
