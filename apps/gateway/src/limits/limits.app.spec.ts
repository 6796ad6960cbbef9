import { Logger } from '@nestjs/common';
import { createTestDatabase } from '../../../../tests/postgres/test-database.js';
import { unheldUscc } from '../testing/codes-mother.js';
import { takeIn } from '../testing/register-mother.js';
import { registrationRow } from '../testing/rows-mother.js';
import { startGateway, type RunningGateway } from '../testing/running-gateway.js';

const QUESTION = 'query ($code: String!) { subject(code: $code) { __typename } }';
const said: string[] = [];
let gateway: RunningGateway;

beforeAll(async () => {
  gateway = await startGateway(await createTestDatabase(), { CREDIT_LIMITS: 'probes=3/600/60,client=4/60' });
  Logger.overrideLogger({ log: () => undefined, error: () => undefined, warn: (words: string) => said.push(words) });
}, 60_000);
afterAll(() => gateway.stop());

const get = (path: string, token?: string): Promise<Response> => fetch(`${gateway.url}${path}`, token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } });

test('who tries out is told to whoever keeps the platform, once, without what was tried', async () => {
  for (let n = 1; n <= 5; n += 1) await fetch(`${gateway.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: QUESTION, variables: { code: unheldUscc(n) } }) });
  expect(said).toEqual([expect.stringMatching(/^逐个试探（code）：网络地址 127\.0\.0\.1 暂停查询$/)]);
});

test('a program with a credential is counted for itself: its neighbour’s probing does not stop it, its own limit does', async () => {
  const statuses: number[] = [];
  for (let n = 0; n < 6; n += 1) statuses.push((await get('/api/rules/files', gateway.token)).status);
  expect(statuses).toEqual([200, 200, 200, 200, 429, 429]);
  const told = await get('/api/rules/files', gateway.token);
  expect(await told.json()).toMatchObject({ error: { status: 429, message: expect.stringContaining('同一接口凭证每 60 秒最多 4 次') } });
});

test('health, metrics and the files of the site are not counted, and the metrics tell what was refused', async () => {
  for (const path of ['/health/live', '/health/ready', '/']) expect((await get(path)).status).not.toBe(429);
  expect(await (await get('/metrics')).text()).toMatch(/credit_requests_limited_total\{limit="client"\} 3\b/);
});

test.each([['pdf', 2], ['json', 6]] as const)('a report as %s costs as much as many questions: of sixty %i are given', async (format, given) => {
  const reporting = await startGateway(await createTestDatabase(), { CREDIT_LIMITS: 'address=60/6000' });
  try {
    const firm = { code: unheldUscc(50), name: '某某测试有限公司' };
    await takeIn({ item: 'business-registration', organ: unheldUscc(9, '11'), receivedOn: '2026-01-05', rows: [registrationRow(firm)] }, reporting.platform);
    const statuses: number[] = [];
    for (let n = 0; n <= given; n += 1) statuses.push((await fetch(`${reporting.url}/api/subjects/${firm.code}/report.${format}`)).status);
    expect(statuses).toEqual([...Array.from({ length: given }, () => 200), 429]);
  } finally {
    await reporting.stop();
  }
}, 60_000);
