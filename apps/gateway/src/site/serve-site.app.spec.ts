import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase } from '../../../../tests/postgres/test-database.js';
import { hashOf } from '../http/content-security-policy.js';
import { startGateway, type RunningGateway } from '../testing/running-gateway.js';

const STYLE = 'p { color: #111 }';

let site: string;
let gateway: RunningGateway;

beforeAll(async () => {
  site = mkdtempSync(join(tmpdir(), 'credit-site-'));
  mkdirSync(join(site, 'assets'));
  writeFileSync(join(site, 'index.html'), `<!doctype html><title>信用衡南</title><style>${STYLE}</style>`);
  writeFileSync(join(site, 'page.html'), '<!doctype html><title>信用衡南</title>');
  writeFileSync(join(site, 'desk.html'), '<!doctype html><title>工作台</title>');
  writeFileSync(join(site, 'assets', 'index-abc.js'), 'export {}');
  gateway = await startGateway(await createTestDatabase(), { WEB_DIST: site });
}, 60_000);
afterAll(async () => {
  await gateway.stop();
  rmSync(site, { recursive: true });
});

const get = (path: string): Promise<Response> => fetch(`${gateway.url}${path}`);

test.each(['/', '/search?q=%E9%A3%9F%E5%93%81', '/subject/91999999MA9000010X', '/lists/some-list', '/nowhere'])('%s is the site’s one document', async (path) => {
  const response = await get(path);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('text/html');
  expect(response.headers.get('cache-control')).toBe('no-cache');
  expect(await response.text()).toContain('信用衡南');
});

test.each(['/desk', '/desk/', '/desk?x=1', '/desk/send/S-20261102-000001'])('%s is the desk’s one document', async (path) => {
  const response = await get(path);
  expect({ status: response.status, robots: response.headers.get('x-robots-tag'), cache: response.headers.get('cache-control') }).toEqual({ status: 200, robots: 'noindex', cache: 'no-cache' });
  expect(await response.text()).toContain('工作台');
});

test('the style that stands in the document itself is let through, by its exact text', async () => {
  const policy = (await get('/')).headers.get('content-security-policy');
  expect(policy).toContain(hashOf(STYLE));
  expect(policy).not.toContain('unsafe-inline');
});

test('/desktop is not the desk', async () => {
  expect(await (await get('/desktop')).text()).toContain('信用衡南');
});

test('a file named by its content is kept for a year, and one that is not there is not found', async () => {
  const found = await get('/assets/index-abc.js');
  expect(found.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(found.headers.get('content-type')).toContain('javascript');
  const missing = await get('/assets/index-old.js');
  expect({ status: missing.status, type: missing.headers.get('content-type') }).toEqual({ status: 404, type: expect.stringContaining('json') });
});

test.each(['/api/nothing', '/health/nothing', '/favicon.ico', '/.env', '/assets/../../config.js'])('%s is not a page', async (path) => {
  expect((await get(path)).status).toBe(404);
});
