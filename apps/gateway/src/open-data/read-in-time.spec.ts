import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { ReaderTooSlow, readInTime } from './read-in-time.js';

const LARGE = 'x'.repeat(100_000);
async function* pieces(): AsyncGenerator<string> {
  for (let n = 0; n < 5; n += 1) yield await Promise.resolve(LARGE);
}

test('whoever reads on gets the whole file', async () => {
  expect((await text(readInTime(pieces(), 1000))).length).toBe(5 * LARGE.length);
});

test('from whoever takes nothing the place is taken back', async () => {
  const stream = readInTime(pieces(), 20);
  stream.read(1);
  await expect(once(stream, 'close')).rejects.toBeInstanceOf(ReaderTooSlow);
});
