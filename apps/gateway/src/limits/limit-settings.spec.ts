import { DEFAULT_LIMITS, readLimits } from './limit-settings.js';

test('nothing set means the defaults', () => {
  expect(readLimits('')).toEqual(DEFAULT_LIMITS);
});

test('what is set takes the place of its default only', () => {
  expect(readLimits('address=10/1, probes=5/60/120,account=off')).toEqual({
    ...DEFAULT_LIMITS, address: { most: 10, seconds: 1 }, probes: { most: 5, seconds: 60, pauseSeconds: 120 }, account: null,
  });
});

test('off takes all of them away', () => {
  expect(Object.values(readLimits('off')).every((limit) => limit === null)).toBe(true);
});

test.each(['on', 'adress=10/1', 'address=0/1', 'address=10/0', 'address=10', 'address=ten/1', 'constructor=1/1', 'address=1/1/1/1'])('%s stops the start with the form in plain words', (text) => {
  expect(() => readLimits(text)).toThrow(/CREDIT_LIMITS 应为 off，或者像/);
});
