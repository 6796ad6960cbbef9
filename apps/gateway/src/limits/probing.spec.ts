import type { LimitedCaller } from './limited-caller.js';
import { DEFAULT_LIMITS } from './limit-settings.js';
import { Probing, type Look } from './probing.js';

const SOMEBODY: LimitedCaller = { counted: 'address', key: '203.0.113.7' };
const CLERK: LimitedCaller = { counted: 'account', key: 'account:7' };
const SECOND = 1000;
const told: string[] = [];
const start = (): Probing => new Probing(DEFAULT_LIMITS, ({ key }, look) => told.push(`${key} ${look}`));
beforeEach(() => (told.length = 0));

/** So many looks, `every` seconds apart; how the next request after them is met. */
function after(looks: number, of: { readonly look?: Look; readonly found?: boolean; readonly every?: number; readonly by?: LimitedCaller }): ReturnType<Probing['admit']> {
  const probing = start();
  const { look = 'code', found = false, every = 0, by = SOMEBODY } = of;
  for (let i = 0; i < looks; i += 1) probing.note(by, look, { found }, i * every * SECOND);
  return probing.admit(by, looks * every * SECOND);
}

test('a reader who mistypes, and looks at what is found, is met as ever', () => {
  expect(after(20, {})).toEqual({ delayMs: 0 });
  expect(after(1000, { found: true, every: 1 })).toEqual({ delayMs: 0 });
  expect(after(200, { every: 10 })).toEqual({ delayMs: 0 });
});

test('who looks for what is not there again and again is answered more and more slowly, …', () => {
  expect(after(31, {})).toEqual({ delayMs: 67 });
  expect(after(59, {})).toEqual({ delayMs: 1933 });
  expect(told).toEqual([]);
});

test('… then for a quarter of an hour not at all, and that is told once', () => {
  expect(after(70, {})).toMatchObject({ limit: 'probes', retryAfterSeconds: 900, message: expect.stringContaining('请 15 分钟后再试') });
  expect(told).toEqual(['203.0.113.7 code']);
});

test('after that he is answered again', () => {
  const probing = start();
  for (let i = 0; i < 60; i += 1) probing.note(SOMEBODY, 'receipt', { found: false }, 0);
  expect(probing.admit(SOMEBODY, 899 * SECOND)).toMatchObject({ retryAfterSeconds: 1 });
  expect(probing.admit(SOMEBODY, 900 * SECOND)).toEqual({ delayMs: 0 });
});

test('pages that exist, read one after the other as fast as a program can, are a walk through the register', () => {
  expect(after(3000, { found: true })).toMatchObject({ limit: 'probes' });
});

test('half a name that finds nothing yet counts a fifth', () => {
  expect(after(149, { look: 'suggestion' })).toEqual({ delayMs: 0 });
  expect(after(310, { look: 'suggestion' })).toMatchObject({ limit: 'probes' });
});

test('somebody who is known may look ten times as often', () => {
  expect(after(299, { by: CLERK })).toEqual({ delayMs: 0 });
  expect(after(600, { by: CLERK })).toMatchObject({ limit: 'knownProbes' });
});

test('the metrics say how much was missed, slowed and refused, and nothing of what was looked for', () => {
  const probing = start();
  for (let i = 0; i < 60; i += 1) {
    probing.admit(SOMEBODY, 0);
    probing.note(SOMEBODY, 'code', { found: false }, 0);
  }
  probing.admit(SOMEBODY, 0);
  expect(probing.lines()).toEqual(expect.arrayContaining(['credit_looks_missed_total{look="code"} 60', 'credit_probing_total{met="slowed"} 29', 'credit_probing_total{met="refused"} 1']));
});
