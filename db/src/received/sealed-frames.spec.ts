import { randomBytes } from 'node:crypto';
import { createVault } from '../vault/vault.js';
import { openFrames, sealFrames } from './sealed-frames.js';

const vault = createVault(Buffer.alloc(32, 7));

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function opened(sealed: Buffer, size = 65_536): Promise<Buffer> {
  const frames: Buffer[] = [];
  for await (const frame of openFrames(inPieces(sealed, size), vault)) frames.push(frame);
  return Buffer.concat(frames);
}

async function framesOf(pieces: Iterable<Buffer> | AsyncIterable<Buffer>): Promise<readonly Buffer[]> {
  const frames: Buffer[] = [];
  for await (const frame of sealFrames(pieces, vault)) frames.push(frame);
  return frames;
}

const MEGABYTE = 1 << 20;

test.each([0, 1, MEGABYTE - 1, MEGABYTE, MEGABYTE + 1, 3 * MEGABYTE + 17])('%i bytes come back as they were', async (length) => {
  const bytes = randomBytes(length);
  for (const sealed of [await framesOf([bytes]), await framesOf(inPieces(bytes, 65_537))]) {
    expect((await opened(Buffer.concat(sealed))).equals(bytes)).toBe(true);
    expect((await opened(Buffer.concat(sealed), 7_001)).equals(bytes)).toBe(true);
  }
});

describe('what was changed is noticed', () => {
  let frames: readonly Buffer[] = [];
  beforeAll(async () => {
    frames = await framesOf([randomBytes(3 * MEGABYTE)]);
  });
  const frame = (name: string): Buffer => frames['abc'.indexOf(name)] ?? Buffer.alloc(0);

  test.each<[string, readonly string[]]>([
    ['a frame is missing', ['a', 'c']],
    ['the end is missing', ['a', 'b']],
    ['a frame stands twice', ['a', 'b', 'b', 'c']],
    ['two frames changed places', ['b', 'a', 'c']],
    ['something follows the end', ['a', 'b', 'c', 'a']],
    ['nothing is there', []],
  ])('%s', async (_what, parts) => {
    await expect(opened(Buffer.concat(parts.map(frame)))).rejects.toThrow();
  });

  test('the last frame is cut', async () => {
    await expect(opened(Buffer.concat(frames).subarray(0, -1))).rejects.toThrow();
  });

  test('one bit is turned', async () => {
    const sealed = Buffer.concat(frames);
    sealed[2 * MEGABYTE] = (sealed[2 * MEGABYTE] ?? 0) ^ 1;
    await expect(opened(sealed)).rejects.toThrow();
  });
});
