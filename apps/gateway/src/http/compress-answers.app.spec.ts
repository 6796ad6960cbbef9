import { gunzipSync } from 'node:zlib';
import { createTestDatabase } from '../../../../tests/postgres/test-database.js';
import { startGateway, type RunningGateway } from '../testing/running-gateway.js';

let gateway: RunningGateway;

beforeAll(async () => {
  gateway = await startGateway(await createTestDatabase());
}, 60_000);
afterAll(() => gateway.stop());

/** By hand: `fetch` undoes the coding. */
async function asked(acceptEncoding: string, query: string): Promise<{ readonly coding: string | null; readonly vary: string | null; readonly body: Buffer }> {
  const { request } = await import('node:http');
  return new Promise((done, failed) => {
    const sent = request(`${gateway.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', 'accept-encoding': acceptEncoding } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => done({ coding: response.headers['content-encoding'] ?? null, vary: response.headers.vary ?? null, body: Buffer.concat(parts) }));
    });
    sent.on('error', failed);
    sent.end(JSON.stringify({ query }));
  });
}

const LONG = '{ rights { title means steps } }';

test('a long answer is compressed for whoever takes it so, and is the same', async () => {
  const packed = await asked('gzip, deflate, br', LONG);
  const plain = await asked('identity', LONG);
  expect({ coding: packed.coding, vary: packed.vary, plain: plain.coding, plainVary: plain.vary }).toEqual({ coding: 'gzip', vary: 'accept-encoding', plain: null, plainVary: 'accept-encoding' });
  expect(gunzipSync(packed.body).toString()).toBe(plain.body.toString());
  expect(packed.body.length).toBeLessThan(plain.body.length / 2);
});

test.each([['gzip;q=0'], ['br'], ['']])('one that refuses it (%j) gets it as it is', async (accepted) => {
  expect((await asked(accepted, LONG)).coding).toBeNull();
});

test('a short answer stays as it is', async () => {
  expect(await asked('gzip', '{ me { name } }')).toMatchObject({ coding: null, vary: null });
});
