import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPool } from '@credit/db';
import { createTestDatabase, type TestDatabase } from '../../../../tests/postgres/test-database.js';
import { startGateway, type RunningGateway } from '../testing/running-gateway.js';
import { TestBrowser } from '../testing/test-browser.js';
import { pdf, png } from './evidence-mother.js';

const MARKET = '11430422MBX001011P';
const HOUSING = '11430422MBX001038F';
/** All departments answer for it. */
const CLAUSE = '2.1.1.1-b';

let database: TestDatabase;
let gateway: RunningGateway;
const browsers = new Map<string, TestBrowser>();

beforeAll(async () => {
  database = await createTestDatabase();
  gateway = await startGateway(database);
  for (const account of ['office', 'clerk-market', 'clerk-housing', 'checker']) {
    const browser = new TestBrowser(gateway.url);
    await browser.signIn(account);
    browsers.set(account, browser);
  }
}, 120_000);
afterAll(() => gateway.stop());

const report = (organ: string): Promise<unknown> =>
  gateway.graphql('mutation ($input: ObligationReportInput!) { reportOnObligation(input: $input) { __typename } }', { input: { clause: CLAUSE, organ, said: '已建立归集机制', operator: '李经办' } }, gateway.token);

async function hand(file: Buffer, name: string, fields: object = {}, token: string | null = gateway.token): Promise<{ readonly status: number; readonly body: Readonly<Record<string, unknown>> }> {
  const form = new FormData();
  for (const [key, value] of Object.entries({ clause: CLAUSE, organ: MARKET, operator: '李经办', ...fields })) form.set(key, String(value));
  form.set('file', new Blob([new Uint8Array(file)]), name);
  const response = await fetch(`${gateway.url}/api/evidence`, { method: 'POST', body: form, headers: token === null ? {} : { authorization: `Bearer ${token}` } });
  const body: unknown = await response.json();
  return { status: response.status, body: { ...Object(body) } };
}
const kept = (): number => readdirSync(join(gateway.dataDir, 'received')).length;

test('without a credential, and before anything was reported, nothing is taken and nothing stays', async () => {
  expect((await hand(pdf(), '方案.pdf', {}, null)).status).toBe(401);
  expect(await hand(pdf(), '方案.pdf')).toMatchObject({ status: 409, body: { error: { message: expect.stringContaining('请先填报') } } });
  expect(kept()).toBe(0);
});

test('a file stands with the report, is sealed at rest, and comes out as it went in', async () => {
  await report(MARKET);
  const { status, body } = await hand(pdf('/Note (secret words)'), '归集机制方案.pdf');
  expect({ status, body }).toMatchObject({ status: 201, body: { number: 'E-20261102-000001', clause: CLAUSE, seq: 1, organ: MARKET, fileName: '归集机制方案.pdf', format: 'pdf', available: true } });
  const [name = ''] = readdirSync(join(gateway.dataDir, 'received'));
  expect(readFileSync(join(gateway.dataDir, 'received', name)).includes('secret words')).toBe(false);
  const response = await fetch(`${gateway.url}/api/evidence/E-20261102-000001`, { headers: { authorization: `Bearer ${gateway.token}` } });
  expect([response.status, response.headers.get('content-type'), response.headers.get('content-disposition')]).toEqual([200, 'application/pdf', expect.stringContaining('attachment')]);
  expect(Buffer.from(await response.arrayBuffer())).toEqual(pdf('/Note (secret words)'));
});

test('what is no paper, too large, or for no clause is refused with what to do, and its bytes are let go', async () => {
  expect(await hand(Buffer.from('hello'), '方案.pdf')).toMatchObject({ status: 422, body: { error: { message: expect.stringContaining('没有认出') } } });
  expect(await hand(Buffer.concat([pdf(), Buffer.alloc(20 * 1024 * 1024)]), '大.pdf')).toMatchObject({ status: 413, body: { error: { message: expect.stringContaining('上限 20 MB') } } });
  expect((await hand(pdf(), '方案.pdf', { clause: '9.9-z' })).status).toBe(404);
  expect(await hand(pdf(), '方案.pdf', { organ: HOUSING })).toMatchObject({ status: 409 });
  expect(kept()).toBe(1);
});

test('its trace cannot be written: whoever handed it in is told to look, and the row has its bytes', async () => {
  const owner = openPool(database.ownerUrl, { max: 1 });
  await owner.query(`alter table credit.audit_event add constraint no_trace check (action <> 'obligation.evidence') not valid`);
  expect(await hand(png(), '现场2.png')).toMatchObject({ status: 503, body: { error: { message: expect.stringContaining('稍后查看') } } });
  await owner.query('alter table credit.audit_event drop constraint no_trace');
  const { rows } = await owner.query<{ stored_name: string }>('select stored_name from credit.evidence_bytes order by number');
  await owner.end();
  expect(rows.map((row) => row.stored_name).toSorted()).toEqual(readdirSync(join(gateway.dataDir, 'received')).toSorted());
  expect(rows).toHaveLength(2);
});

test('ten files make a report full', async () => {
  for (let n = 3; n <= 10; n += 1) expect((await hand(png(), `现场${n}.png`)).status).toBe(201);
  expect(await hand(png(), '现场11.png')).toMatchObject({ status: 409, body: { error: { message: expect.stringContaining('10 份') } } });
});

test.each([['office', 200, 10], ['clerk-market', 200, 10], ['clerk-housing', 404, 0], ['checker', 403, undefined]] as const)('%s opens it: %i', async (account, status, listed) => {
  const browser = browsers.get(account);
  expect((await browser?.ask('/api/evidence/E-20261102-000001'))?.status).toBe(status);
  const { data } = Object(await browser?.graphql(`{ obligation(id: "${CLAUSE}") { ... on ObligationFile { evidence { number } } } }`));
  expect(data.obligation.evidence?.length).toBe(listed);
});

test('handing in and every look is written down', async () => {
  const log = await gateway.auditLog();
  expect(log.filter(({ action }) => action === 'obligation.evidence')).toHaveLength(9);
  expect(log.filter(({ action }) => action === 'obligation.evidence-look').map(({ operator }) => operator).length).toBe(3);
});
