import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';

/** The largest file that is taken in. */
export const LARGEST_FILE = 256 * 1024 * 1024;

/** What came in: where its bytes are kept, or only their digest and size when they are too many to be kept. */
export interface Arrival {
  readonly storedName: string | null;
  readonly size: number;
  readonly sha256: string;
}

/** Where an upload is kept; gives the name by which it is found again, and leaves nothing behind when the bytes break off. */
export interface UploadKeeper {
  keep(pieces: AsyncIterable<Buffer>): Promise<string>;
}

/** Keeps an upload as it comes, hashing on the way, so that no file stands in memory; beyond the limit, or where it cannot be kept, it is read to its end: a sender in the middle of its file hears no answer. */
export async function keepArrival(stream: Readable, files: UploadKeeper, limit: number = LARGEST_FILE): Promise<Arrival> {
  const hash = createHash('sha256');
  let size = 0;
  async function* read(most: number): AsyncGenerator<Buffer> {
    for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
      if (!Buffer.isBuffer(chunk)) continue;
      hash.update(chunk);
      size += chunk.length;
      if (size > most) throw new TooLarge();
      yield chunk;
    }
  }
  async function readAway(): Promise<void> {
    const rest = read(Infinity);
    while (!(await rest.next()).done) continue;
  }
  const storedName = await files.keep(read(limit)).catch(async (error: unknown) => {
    if (!stream.destroyed) await readAway();
    if (error instanceof TooLarge) return null;
    throw error;
  });
  return { storedName, size, sha256: hash.digest('hex') };
}

class TooLarge extends Error {}
