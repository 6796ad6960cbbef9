import { TokenBuckets } from './token-buckets.js';

const SECOND = 1000;

test('so many at once, and the next when its part of the time is over', () => {
  const buckets = new TokenBuckets({ most: 3, seconds: 60 });
  expect([1, 2, 3].map(() => buckets.take('a', 0))).toEqual([0, 0, 0]);
  expect(buckets.take('a', 0)).toBe(20);
  expect(buckets.take('a', 19 * SECOND)).toBe(1);
  expect(buckets.take('a', 20 * SECOND)).toBe(0);
});

test('who has waited long has no more than at the beginning', () => {
  const buckets = new TokenBuckets({ most: 2, seconds: 2 });
  buckets.take('a', 0);
  expect(buckets.left('a', 3600 * SECOND)).toBe(2);
});

test('one caller’s use is not another’s', () => {
  const buckets = new TokenBuckets({ most: 1, seconds: 60 });
  buckets.take('a', 0);
  expect([buckets.take('a', 0), buckets.take('b', 0)]).toEqual([60, 0]);
});

test('where a pause is set, who has used up everything waits it out, and it begins once', () => {
  const buckets = new TokenBuckets({ most: 2, seconds: 2, pauseSeconds: 900 });
  expect([buckets.spend('a', 1, 0), buckets.spend('a', 1, 0), buckets.spend('a', 1, 0)]).toEqual([false, true, false]);
  expect(buckets.take('a', 899 * SECOND)).toBe(1);
  expect(buckets.take('a', 900 * SECOND)).toBe(0);
});

test('of more callers than are remembered, the one not seen for longest is forgotten', () => {
  const buckets = new TokenBuckets({ most: 1, seconds: 60 }, 2);
  for (const caller of ['a', 'b']) buckets.take(caller, 0);
  buckets.spend('a', 1, 0);
  buckets.take('c', 0);
  expect({ size: buckets.size, a: buckets.take('a', 0), b: buckets.take('b', 0) }).toEqual({ size: 2, a: 60, b: 0 });
});
