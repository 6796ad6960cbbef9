import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ANY_ORGAN, type Caller } from '@credit/domain';
import { createTestDatabase } from '../../../../tests/postgres/test-database.js';
import { unheldUscc } from '../testing/codes-mother.js';
import { takeIn } from '../testing/register-mother.js';
import { penaltyRow } from '../testing/rows-mother.js';
import { approveCatalogue } from '../testing/approvals-mother.js';
import { PRODUCTION, startGateway, type RunningGateway } from '../testing/running-gateway.js';
import { LARGEST_FILE } from './arrival.js';
import { AccessService } from '../sign-in/access.service.js';
import { SubmissionService } from './submission.service.js';

const ORGAN = unheldUscc(9, '11');
const FIELDS = { item: 'administrative-penalty', organ: ORGAN, operation: 'upsert' };
const OPERATOR: Caller = { kind: 'client', name: 'operator', organ: null, scopes: ['submit', ANY_ORGAN] };
const TEXT = '行政相对人名称,处罚机关\n某某测试食品有限公司,某局\n';

let gateway: RunningGateway;
beforeAll(async () => {
  gateway = await startGateway(await createTestDatabase());
}, 60_000);
afterAll(() => gateway.stop());

async function post(fields: object, more: { readonly file?: string | null; readonly fileFirst?: boolean; readonly token?: string; readonly to?: RunningGateway } = {}) {
  const form = new FormData();
  const file = more.file === undefined ? TEXT : more.file;
  if (file !== null && more.fileFirst) form.set('file', new Blob([file]), '处罚 10月.csv');
  for (const [name, value] of Object.entries(fields)) form.set(name, String(value));
  if (file !== null && !more.fileFirst) form.set('file', new Blob([file]), '处罚 10月.csv');
  const to = more.to ?? gateway;
  const response = await fetch(`${to.url}/api/submissions`, { method: 'POST', body: form, headers: bearer(more.token ?? to.token) });
  return { status: response.status, body: Object(await response.json()) };
}

async function get(receipt: string, token = gateway.token) {
  const response = await fetch(`${gateway.url}/api/submissions/${receipt}`, { headers: bearer(token) });
  return { status: response.status, body: Object(await response.json()) };
}

const bearer = (token: string): Record<string, string> => (token === '' ? {} : { authorization: `Bearer ${token}` });
const keptFiles = (): readonly string[] => readdirSync(join(gateway.dataDir, 'received'));

describe('a file comes in', () => {
  test.each([true, false])('and has its receipt at once; the file standing first: %p', async (fileFirst) => {
    const { status, body } = await post(FIELDS, { fileFirst });
    expect(status).toBe(202);
    expect(body).toMatchObject({ item: FIELDS.item, organ: FIELDS.organ, receipt: expect.stringMatching(/^S-20261102-\d{6}$/), receivedOn: '2026-11-02', state: 'queued' });
    expect(body.sha256).toBe(createHash('sha256').update(TEXT).digest('hex'));
  });

  test('its bytes are kept sealed and unchanged, and nothing half-written beside them', async () => {
    const before = new Set(keptFiles());
    const { body } = await post(FIELDS);
    const submission = await gateway.platform.store.submissions.find(body.receipt);
    expect(keptFiles().filter((name) => !before.has(name))).toEqual([submission?.storedName]);
    expect(submission).toMatchObject({ fileName: '处罚 10月.csv', byteSize: Buffer.byteLength(TEXT) });
    const sealed = readFileSync(join(gateway.dataDir, 'received', submission?.storedName ?? ''));
    expect(sealed.includes('行政相对人')).toBe(false);
    expect((await gateway.platform.files.read(submission?.storedName ?? '')).toString()).toBe(TEXT);
  });

  test('an empty file has its receipt too: the worker says that it is empty', async () => {
    expect((await post(FIELDS, { file: '' })).status).toBe(202);
  });

  test('one that is too large is refused, with receipt and digest, and its bytes are not kept', async () => {
    const before = keptFiles().length;
    const arrival = { storedName: null, size: LARGEST_FILE + 1, sha256: 'a'.repeat(64) };
    const { receipt } = await new SubmissionService(gateway.platform, new AccessService(gateway.platform)).receive({ ...FIELDS, operation: 'upsert' }, { name: 'big.csv', arrival }, OPERATOR);
    expect((await get(receipt)).body).toMatchObject({ receipt, state: 'refused', sha256: arrival.sha256, dataRows: null, counts: null, refusal: { code: 'FILE_TOO_LARGE' } });
    expect(keptFiles()).toHaveLength(before);
  });
});

describe('a request that is not right is refused with what would be', () => {
  test.each([
    ['an item that the catalogue does not know', { ...FIELDS, item: 'no-such-item' }, '目录中没有信息类别“no-such-item”'],
    ['no item', { organ: ORGAN }, '请写明信息类别 item'],
    ['no organ', { item: FIELDS.item }, '请写明报送单位'],
    ['an organ code with a wrong check digit', { ...FIELDS, organ: `${ORGAN.slice(0, 17)}${ORGAN.endsWith('0') ? '1' : '0'}` }, '不是有效的统一社会信用代码'],
    ['an operation that there is none of', { ...FIELDS, operation: 'delete' }, 'operation 应为 upsert（普通）或 correct（更正）'],
    ['a day that no calendar has', { ...FIELDS, received: '2026-02-30' }, 'received 不是日历上有的日期'],
  ])('%s', async (_what, fields, message) => {
    const { status, body } = await post(fields);
    expect({ status, message: body.error.message }).toEqual({ status: 400, message: expect.stringContaining(message) });
  });

  test('no file', async () => {
    expect((await post(FIELDS, { file: null })).body.error.message).toContain('没有文件');
  });

  test('no multipart', async () => {
    const response = await fetch(`${gateway.url}/api/submissions`, { method: 'POST', body: '{}', headers: { ...bearer(gateway.token), 'content-type': 'application/json' } });
    expect(response.status).toBe(400);
  });

  test('none of them leaves bytes behind', async () => {
    const before = keptFiles().length;
    await post({ ...FIELDS, item: 'no-such-item' });
    expect(keptFiles()).toHaveLength(before);
  });
});

test('an earlier day of receipt is taken for trying out, and refused in production', async () => {
  expect((await post({ ...FIELDS, received: '2026-03-01' })).body).toMatchObject({ receivedOn: '2026-03-01', receipt: expect.stringContaining('S-20260301-') });
  const approvals = approveCatalogue(gateway.dataDir);
  const production = await startGateway(await createTestDatabase(), { ...PRODUCTION, CREDIT_CATALOGUE_APPROVALS: approvals });
  try {
    const { status, body } = await post({ ...FIELDS, received: '2026-03-01' }, { to: production });
    expect({ status, message: body.error.message }).toEqual({ status: 400, message: expect.stringContaining('生产环境不接受 received') });
    expect((await post(FIELDS, { to: production })).status).toBe(202);
  } finally {
    await production.stop();
  }
}, 60_000);

test('in production no gateway starts on a catalogue that two posts have not approved', async () => {
  const database = await createTestDatabase();
  await expect(startGateway(database, PRODUCTION)).rejects.toThrow('没有对 deadlines.yaml 的批准');
  await database.drop();
}, 60_000);

describe('without a credential', () => {
  test('nothing is taken in and nothing is told, whether the receipt exists or not', async () => {
    const { body } = await post(FIELDS);
    const refusals = [await post(FIELDS, { token: '' }), await post(FIELDS, { token: 'x'.repeat(43) }), await get(body.receipt, ''), await get('S-20261102-999999', '')];
    for (const refused of refusals) {
      expect(refused).toEqual({ status: 401, body: { error: { status: 401, code: 'sign-in', message: expect.stringContaining('凭证'), fix: expect.any(String), basis: expect.stringContaining('8.1.4.1'), goTo: '/sign-in' } } });
    }
  });

  test('GraphQL says so as a member of the answer', async () => {
    const { data } = await gateway.graphql('{ submission(receipt: "S-20261102-000001") { __typename ... on CredentialNeeded { message } } }');
    expect(data).toEqual({ submission: { __typename: 'CredentialNeeded', message: expect.stringContaining('凭证') } });
  });
});

describe('the report', () => {
  const ask = (receipt: string) =>
    gateway.graphql(`{ submission(receipt: "${receipt}") { __typename ... on Submission { receipt state processedRows dataRows } } }`, {}, gateway.token);

  test('of a finished submission has the fields of the contract', async () => {
    const party = { code: unheldUscc(3), name: '某某测试食品有限公司' };
    const { receipt } = await takeIn(
      { item: FIELDS.item, organ: ORGAN, receivedOn: '2026-11-02', rows: [penaltyRow(party, ORGAN), penaltyRow(party, ORGAN)] },
      gateway.platform,
    );
    const { status, body } = await get(receipt);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      receipt, item: FIELDS.item, organ: ORGAN, receivedOn: '2026-11-02', refusal: null, state: 'done', dataRows: 2, processedRows: 2,
      counts: { accepted: expect.any(Number), acceptedWithWarning: expect.any(Number), rejected: 0, quarantined: 0, duplicate: 1, skipped: 0 },
    });
    expect(body.rows).toContainEqual(expect.objectContaining({ row: 3, outcome: 'duplicate', code: 'DUPLICATE_IN_BATCH', also: [] }));
    expect((await ask(receipt)).data).toEqual({ submission: { __typename: 'Submission', receipt, state: 'DONE', processedRows: 2, dataRows: 2 } });
  });

  test('of a receipt that there is none of', async () => {
    expect(await get('S-20261102-999999')).toEqual({ status: 404, body: { error: { status: 404, message: '没有回执号 S-20261102-999999' } } });
    expect((await ask('S-20261102-999999')).data).toEqual({ submission: { __typename: 'SubmissionNotFound' } });
  });

  test('of one that waits has no row count yet', async () => {
    const { body } = await post(FIELDS);
    expect((await ask(body.receipt)).data).toMatchObject({ submission: { state: 'QUEUED', processedRows: 0, dataRows: null } });
  });
});
