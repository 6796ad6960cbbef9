import { createTestDatabase } from '../../../../tests/postgres/test-database.js';
import { startGateway, type RunningGateway } from '../testing/running-gateway.js';

let gateway: RunningGateway;
beforeAll(async () => {
  gateway = await startGateway(await createTestDatabase());
}, 60_000);
afterAll(() => gateway.stop());

const get = async (path: string) => {
  const response = await fetch(`${gateway.url}${path}`);
  return { status: response.status, text: await response.text() };
};

test('live and ready, and by which engine subjects are found', async () => {
  expect(await get('/health/live')).toEqual({ status: 200, text: '{"status":"ok"}' });
  const ready = await get('/health/ready');
  expect(JSON.parse(ready.text)).toEqual({ status: 'ok', database: 'ok', disk: 'ok', waitsFor: null, search: 'postgres', today: '2026-11-02' });
});

test('the measurements count requests by route, never by the address asked for', async () => {
  await get('/api/submissions/S-20261102-000123');
  await get('/nothing-here-91430422');
  const { text } = await get('/metrics');
  expect(text).toContain('http_requests_total{method="GET",route="/health/live",status="200"}');
  expect(text).toContain('route="/api/submissions/:receipt",status="401"} 1');
  expect(text).not.toMatch(/000123|91430422/);
  expect(text).toContain('credit_database_connections{use="total"}');
});

describe('when a question cannot be answered', () => {
  test('a fault in the question is told', async () => {
    expect((await gateway.graphql('{ nothing }')).errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
    expect((await gateway.graphql('{ subject(')).errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
  });

  test('too many questions in one are refused', async () => {
    const many = Array.from({ length: 11 }, (_, i) => `q${i}: catalogue { version }`).join(' ');
    expect((await gateway.graphql(`{ ${many} }`)).errors).toMatchObject([{ message: expect.stringContaining('最多 10 个查询') }]);
  });

  test('several requests sent as one are refused', async () => {
    const response = await fetch(`${gateway.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '[{"query":"{ catalogue { version } }"}]' });
    expect(await response.json()).toMatchObject({ data: null, errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });
});

test('when the database is gone: not ready, and no word of the inside', async () => {
  const lost = await startGateway(await createTestDatabase());
  await lost.platform.store.pool.query('select 1');
  const url = lost.url;
  const broken = { ...lost.platform.store.pool };
  expect(broken).toBeDefined();
  lost.platform.store.pool.query = () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7:5432 secret'));
  const ready = await fetch(`${url}/health/ready`);
  expect({ status: ready.status, body: await ready.json() }).toMatchObject({ status: 503, body: { status: 'unavailable', database: 'down', disk: 'ok', waitsFor: '数据库恢复连接' } });
  const asked = await lost.graphql('{ searchSubjects(text: "食品") { total } }');
  expect(asked.errors).toMatchObject([{ message: '平台出了问题，请稍后再试；数据没有丢失', extensions: { code: 'INTERNAL' } }]);
  const measured = await fetch(`${url}/metrics`);
  const text = await measured.text();
  expect({ status: measured.status, text }).toEqual({ status: 500, text: expect.stringContaining('平台出了问题') });
  expect(JSON.stringify(asked) + text).not.toMatch(/ECONNREFUSED|10\.0\.0\.7|secret|\.ts/);
  await lost.stop();
}, 60_000);
