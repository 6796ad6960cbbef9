import { inBatches } from './in-batches.js';

async function* pieces(...sizes: readonly number[]): AsyncGenerator<readonly number[]> {
  let n = 0;
  for (const size of sizes) yield Array.from({ length: size }, () => (n += 1));
}

test.each([
  [[], []],
  [[2], [2]],
  [[3, 3, 1], [3, 3, 1]],
  [[1, 1, 1, 1], [3, 1]],
  [[7], [3, 3, 1]],
])('pieces of %j come out in batches of three, in order and complete', async (given, sizes) => {
  const batches: (readonly number[])[] = [];
  for await (const batch of inBatches(pieces(...given), 3)) batches.push(batch);
  expect(batches.map((batch) => batch.length)).toEqual(sizes);
  expect(batches.flat()).toEqual(Array.from({ length: batches.flat().length }, (_, i) => i + 1));
});
