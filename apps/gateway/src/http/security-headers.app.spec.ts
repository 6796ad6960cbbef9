import { createTestDatabase, type TestDatabase } from '../../../../tests/postgres/test-database.js';
import { startGateway, type RunningGateway } from '../testing/running-gateway.js';

let database: TestDatabase;
let gateway: RunningGateway;

beforeAll(async () => {
  database = await createTestDatabase();
  gateway = await startGateway(database, { CREDIT_TRUSTED_PROXIES: '127.0.0.1' });
}, 60_000);
afterAll(() => gateway.stop());

const headersOf = async (path: string, init: RequestInit = {}): Promise<Headers> => (await fetch(`${gateway.url}${path}`, init)).headers;
const POLICY = 'content-security-policy';

test.each(['/', '/subject/91430422MAX000015J', '/verify', '/verify/C-20261102-000001'])('the page %s runs nothing but the site’s own files, in nobody’s frame', async (path) => {
  const headers = await headersOf(path);
  const policy = headers.get(POLICY) ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("object-src 'none'");
  expect(policy).toContain("base-uri 'none'");
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
  expect(Object.fromEntries(['x-content-type-options', 'x-frame-options', 'referrer-policy', 'cross-origin-opener-policy', 'cross-origin-resource-policy'].map((name) => [name, headers.get(name)]))).toEqual({
    'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'referrer-policy': 'same-origin', 'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin',
  });
  expect(headers.get('permissions-policy')).toContain('geolocation=()');
});

test.each(['/graphql', '/api/receipt-keys', '/api/submissions/S-20261102-000001', '/api/nothing', '/health/ready', '/metrics'])('the answer of %s loads nothing, is kept nowhere and not listed', async (path) => {
  const headers = await headersOf(path);
  expect(Object.fromEntries([POLICY, 'cache-control', 'x-robots-tag', 'referrer-policy', 'x-content-type-options'].map((name) => [name, headers.get(name)]))).toEqual({
    [POLICY]: "default-src 'none'; frame-ancestors 'none'", 'cache-control': 'no-store', 'x-robots-tag': 'noindex', 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff',
  });
});

test('pages about persons or one visitor are not listed, those of organisations are', async () => {
  expect((await headersOf('/subject/92430422MAX000023A')).get('x-robots-tag')).toBe('noindex');
  expect((await headersOf('/search?q=1')).get('x-robots-tag')).toBe('noindex');
  // An organisation that is not on the register has no page to list.
  expect((await headersOf('/subject/91430422MAX000015J')).get('x-robots-tag')).toBe('noindex');
  expect((await headersOf('/lists')).get('x-robots-tag')).toBeNull();
});

test('over https, as the trusted proxy says, browsers are told to stay there; over http they are not', async () => {
  expect((await headersOf('/')).get('strict-transport-security')).toBeNull();
  expect((await headersOf('/', { headers: { 'x-forwarded-proto': 'https' } })).get('strict-transport-security')).toBe('max-age=31536000');
});

test('no other site may read an answer, nor ask beforehand whether it may', async () => {
  for (const method of ['GET', 'OPTIONS', 'POST']) {
    const headers = await headersOf('/graphql', { method, headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST', 'content-type': 'application/json' } });
    expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  }
});

test.each([
  ['JSON that breaks off', '{"a":', 'application/json', 400],
  ['a body that is too large', JSON.stringify({ operator: 'x'.repeat(70_000) }), 'application/json', 413],
  ['a kind that is not understood', '<a/>', 'application/xml', 415],
])('%s is the sender’s fault, said in plain words', async (_, body, type, status) => {
  const response = await fetch(`${gateway.url}/api/measure-tasks/1/acts`, { method: 'POST', body, headers: { 'content-type': type, authorization: `Bearer ${gateway.token}` } });
  expect(response.status).toBe(status);
  expect(JSON.stringify(await response.json())).toMatch(/[一-龥]/);
});
