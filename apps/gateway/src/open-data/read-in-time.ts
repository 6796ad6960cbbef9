import { Readable } from 'node:stream';

/** The reader took so little for so long that the place is given to others. */
export class ReaderTooSlow extends Error {
  override readonly name = 'ReaderTooSlow';
}

/** Pieces of a file as a stream that ends with `ReaderTooSlow` where a piece is not taken in the time given. */
export function readInTime(pieces: AsyncIterable<string>, patienceMs: number): Readable {
  let waiting: NodeJS.Timeout | undefined;
  async function* watched(): AsyncGenerator<string> {
    for await (const piece of pieces) {
      waiting = setTimeout(() => stream.destroy(new ReaderTooSlow(`a piece was not taken in ${patienceMs} ms`)), patienceMs);
      yield piece;
      clearTimeout(waiting);
    }
  }
  const stream = Readable.from(watched(), { objectMode: false });
  return stream.once('close', () => clearTimeout(waiting));
}
