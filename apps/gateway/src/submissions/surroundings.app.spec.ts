import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { mountSmallDisk, withSmallDisk, type SmallDisk } from '../../../../tests/faults/small-disk.js';
import { startCuttingProxy } from '../../../../tests/postgres/cutting-proxy.js';
import { createTestDatabase } from '../../../../tests/postgres/test-database.js';
import { unheldUscc } from '../testing/codes-mother.js';
import { startGateway, type RunningGateway } from '../testing/running-gateway.js';

const FIELDS = { item: 'administrative-penalty', organ: unheldUscc(9, '11'), operation: 'upsert' };
const MEGABYTE = 1024 * 1024;

async function post(gateway: RunningGateway, file: Blob) {
  const form = new FormData();
  for (const [name, value] of Object.entries(FIELDS)) form.set(name, value);
  form.set('file', file, '处罚.csv');
  const response = await fetch(`${gateway.url}/api/submissions`, { method: 'POST', body: form, headers: { authorization: `Bearer ${gateway.token}` } });
  return { status: response.status, body: Object(await response.json()) };
}

async function ready(gateway: RunningGateway) {
  const response = await fetch(`${gateway.url}/health/ready`);
  return { status: response.status, body: Object(await response.json()) };
}

test('a database that is away: said so, nothing of the upload is left, and all goes on by itself when it is back', async () => {
  const database = await createTestDatabase();
  const proxy = await startCuttingProxy(database.appUrl);
  const gateway = await startGateway(database, { DATABASE_URL: proxy.url });
  try {
    proxy.goAway();
    expect(await ready(gateway)).toMatchObject({ status: 503, body: { status: 'unavailable', database: 'down', disk: 'ok', waitsFor: '数据库恢复连接' } });
    expect(await post(gateway, new Blob(['一\n']))).toMatchObject({ status: 503, body: { error: { status: 503, message: expect.stringContaining('过几分钟再试') } } });
    expect(await gateway.graphql('{ searchSubjects(text: "食品") { total } }')).toMatchObject({ errors: [{ extensions: { code: 'UNAVAILABLE' } }] });
    proxy.restore();
    expect(await ready(gateway)).toMatchObject({ status: 200, body: { status: 'ok', waitsFor: null } });
    expect((await post(gateway, new Blob(['一\n']))).status).toBe(202);
    expect(readdirSync(join(gateway.dataDir, 'received'))).toHaveLength(1);
  } finally {
    await proxy.close();
    await gateway.stop();
  }
}, 60_000);

withSmallDisk('a disk that is full', () => {
  let disk: SmallDisk;
  let gateway: RunningGateway;
  beforeAll(async () => {
    disk = mountSmallDisk(40);
    gateway = await startGateway(await createTestDatabase(), { DATA_DIR: join(disk.path, 'data') });
  }, 60_000);
  afterAll(async () => {
    await gateway.stop();
    disk.unmount();
  });
  afterEach(() => disk.clear());

  const kept = (): readonly string[] => readdirSync(join(gateway.dataDir, 'received'));

  test('the sender is told to its last byte what to do, nothing half is left, and the next one is taken when there is room', async () => {
    expect((await post(gateway, new Blob(['一\n']))).status).toBe(202);
    disk.fill();
    expect(await ready(gateway)).toMatchObject({ status: 200, body: { status: 'limited', database: 'ok', disk: 'full', waitsFor: '管理员腾出存储空间' } });
    expect(await post(gateway, new Blob([new Uint8Array(20 * MEGABYTE)]))).toMatchObject({ status: 507, body: { error: { status: 507, message: expect.stringContaining('腾出空间') } } });
    expect(kept()).toHaveLength(1);
    disk.clear();
    expect(await ready(gateway)).toMatchObject({ body: { status: 'ok', disk: 'ok', waitsFor: null } });
    expect((await post(gateway, new Blob(['二\n']))).status).toBe(202);
  });

  test('one that fills the disk itself is refused and leaves the room that it took', async () => {
    const before = kept();
    expect((await post(gateway, new Blob([new Uint8Array(60 * MEGABYTE)]))).status).toBe(507);
    expect(kept()).toEqual(before);
    expect((await post(gateway, new Blob(['三\n']))).status).toBe(202);
  });

  test('the answer comes only when all has been read, so that a client which writes first and reads then is not held up', async () => {
    disk.fill();
    const sent = request(`${gateway.url}/api/submissions`, { method: 'POST', headers: { authorization: `Bearer ${gateway.token}`, 'content-type': 'multipart/form-data; boundary=x' } });
    const answered = once(sent, 'response');
    sent.write('--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n');
    for (let written = 0; written < 20; written += 1) if (!sent.write(Buffer.alloc(MEGABYTE))) await once(sent, 'drain');
    sent.end('\r\n--x--\r\n');
    const [response] = await answered;
    expect(response.statusCode).toBe(507);
  });
});
