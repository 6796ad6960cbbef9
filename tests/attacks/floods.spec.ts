import { startPlatform, type RunningPlatform } from '../house/running-platform.js';
import { asked, send, told } from './attacker.js';

const codes = (count: number): readonly string[] => Array.from({ length: count }, (_, i) => `91430422MAX${String(100_000 + i).slice(1)}0${i % 10}J`);
const SUBJECT = 'query ($code: String!) { subject(code: $code) { __typename } }';
const SEARCH = 'query ($text: String!) { searchSubjects(text: $text) { total } }';
const UNSIGNED = '0'.repeat(64);

let platform: RunningPlatform;
/** Behind a proxy of this machine, whose word on addresses is taken. */
let proxied: RunningPlatform;

beforeAll(async () => {
  platform = await startPlatform({ today: '2026-11-02', workers: 0, settings: { CREDIT_LIMITS: 'address=400/3600,credentials=5/600/60,probes=10/600/60,knownProbes=off' } });
  proxied = await startPlatform({ today: '2026-11-02', over: platform, settings: { CREDIT_LIMITS: 'address=20/60,probes=10/600/60', CREDIT_TRUSTED_PROXIES: '127.0.0.0/8,::1' } });
}, 180_000);
afterAll(async () => {
  await proxied.stop();
  await platform.stop();
});

/** From an address of its own, as the trusted proxy says. */
function from(address: string): { ask(query: string, variables: object): Promise<Awaited<ReturnType<typeof send>>>; get(path: string): Promise<Awaited<ReturnType<typeof send>>> } {
  const headers = { 'x-forwarded-for': address, 'content-type': 'application/json' };
  return {
    ask: (query, variables) => send(`${proxied.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) }),
    get: (path) => send(`${proxied.url}${path}`, { headers }),
  };
}

describe('trying out, one after the other', () => {
  test.each([
    ['codes', '198.51.100.1', (i: number, me: ReturnType<typeof from>) => me.ask(SUBJECT, { code: codes(30)[i] })],
    ['names', '198.51.100.2', (i: number, me: ReturnType<typeof from>) => me.ask(SEARCH, { text: `某某无名单位第${i}号` })],
    ['numbers of receipts', '198.51.100.3', (i: number, me: ReturnType<typeof from>) => me.get(`/verify/C-20261102-${String(i).padStart(6, '0')}?digest=${UNSIGNED}`)],
    ['numbers of receipts, by program', '198.51.100.4', (i: number, me: ReturnType<typeof from>) => me.get(`/api/verify/C-20261102-${String(i).padStart(6, '0')}?digest=${UNSIGNED}`)],
  ])('%s: slowed, and refused for a while', async (_, address, attempt) => {
    const me = from(address);
    const seen: { readonly status: number; readonly ms: number; readonly retryAfter: string | null }[] = [];
    for (let i = 0; i < 12; i += 1) {
      const started = performance.now();
      const { status, headers } = await attempt(i, me);
      seen.push({ status, ms: performance.now() - started, retryAfter: headers.get('retry-after') });
    }
    expect(seen.slice(0, 10).map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
    expect(seen[9]?.ms).toBeGreaterThan(1000);
    expect(seen.slice(10).map(({ status }) => status)).toEqual([429, 429]);
    expect(Number(seen[10]?.retryAfter)).toBeGreaterThan(50);
    const again = await me.ask(SUBJECT, { code: codes(1)[0] });
    expect({ ...told(again), status: again.status }).toMatchObject({ data: false, codes: ['TOO_MANY_REQUESTS'], messages: [expect.stringContaining('像是在逐个试探')], status: 429 });
  }, 60_000);

  test('the page says it too, without script, and a neighbour is answered as ever', async () => {
    expect((await from('198.51.100.3').get('/verify')).text).toContain('<h1>请稍后再试</h1>');
    expect((await from('198.51.100.9').get('/verify')).status).toBe(200);
  });

  test('it shows in the metrics, without any code', async () => {
    const { text } = await send(`${proxied.url}/metrics`);
    expect(Number(/credit_looks_missed_total\{look="code"\} (\d+)/.exec(text)?.[1])).toBeGreaterThanOrEqual(10);
    expect(Number(/credit_probing_total\{met="refused"\} (\d+)/.exec(text)?.[1])).toBeGreaterThanOrEqual(8);
    expect(text).not.toMatch(/9143042|C-2026|无名/);
  });

  test('a batch check of hundreds of unknown codes is no trying out', async () => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${platform.token()}` };
    const body = JSON.stringify({ scenario: 'bidding', purpose: '资格审查', subjects: codes(300).map((code) => ({ code })) });
    for (let i = 0; i < 3; i += 1) expect((await send(`${proxied.url}/api/checks`, { method: 'POST', headers, body })).status).toBe(200);
  });
});

test('an address that asks too often waits as long as it is told, and its page files come all the same', async () => {
  const me = from('198.51.100.20');
  const statuses: number[] = [];
  for (let i = 0; i < 22; i += 1) statuses.push((await me.get('/api/receipt-keys')).status);
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(20);
  const refused = await me.get('/api/receipt-keys');
  expect({ status: refused.status, ...JSON.parse(refused.text) }).toMatchObject({ status: 429, error: { code: 'TOO_MANY_REQUESTS', message: expect.stringContaining('同一网络地址每 60 秒最多 20 次') } });
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await me.get('/')).status).toBe(200);
});

test('who guesses credentials is not listened to for a while', async () => {
  const guess = (i: number): Promise<number> => asked(platform.url, { query: '{ __typename }' }, `guess-${String(i).padStart(30, '0')}`).then(({ status }) => status);
  const statuses: number[] = [];
  for (let i = 0; i < 7; i += 1) statuses.push(await guess(i));
  expect(statuses.slice(5)).toEqual([429, 429]);
  const reply = await asked(platform.url, { query: '{ __typename }' }, 'guess-more-guess-more');
  expect(told(reply)).toMatchObject({ data: false, messages: [expect.stringContaining('出示的凭证不对')] });
});

test('an address of one’s own choosing is worth nothing where no proxy is trusted', async () => {
  const statuses = await Promise.all(Array.from({ length: 420 }, (_, i) => send(`${platform.url}/api/receipt-keys`, { headers: { 'x-forwarded-for': `203.0.113.${i % 250}`, 'x-real-ip': '203.0.113.1', forwarded: 'for=203.0.113.2' } }).then(({ status }) => status)));
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(5);
});
