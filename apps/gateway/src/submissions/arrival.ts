import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';

/** The largest file that is taken in. */
export const LARGEST_FILE = 256 * 1024 * 1024;

/** What came in: the bytes, or only their digest and size when they are too many to be kept. */
export interface Arrival {
  readonly bytes: Buffer | null;
  readonly size: number;
  readonly sha256: string;
}

/** Reads an upload to its end, hashing on the way; beyond the limit nothing more is kept in memory. */
export async function readArrival(stream: Readable, limit: number = LARGEST_FILE): Promise<Arrival> {
  const hash = createHash('sha256');
  let chunks: Buffer[] | null = [];
  let size = 0;
  for await (const chunk of stream) {
    if (!Buffer.isBuffer(chunk)) continue;
    hash.update(chunk);
    size += chunk.length;
    if (size > limit) chunks = null;
    chunks?.push(chunk);
  }
  return { bytes: chunks && Buffer.concat(chunks), size, sha256: hash.digest('hex') };
}
