import type { Vault } from '../vault/vault.js';

/** Bytes of a file that are sealed together: what a worker holds in memory of a large file. */
const FRAME = 1 << 20;
/** Bytes before a frame that tell its length. */
export const FRAME_LENGTH = 4;
const HEAD = 5;

/**
 * Seals bytes frame by frame: `length | sealed(number, last?, bytes)`. Number and end are sealed with the bytes, so that no
 * frame can be moved, doubled, lost or cut off unnoticed. Nothing at all is one empty frame.
 */
export async function* sealFrames(pieces: AsyncIterable<Buffer> | Iterable<Buffer>, vault: Vault): AsyncGenerator<Buffer> {
  let number = 0;
  let held: Buffer | null = null;
  for await (const frame of inFrames(pieces)) {
    if (held) yield sealFrame(held, { number: number++, last: false }, vault);
    held = frame;
  }
  yield sealFrame(held ?? Buffer.alloc(0), { number, last: true }, vault);
}

function sealFrame(bytes: Buffer, { number, last }: { readonly number: number; readonly last: boolean }, vault: Vault): Buffer {
  const head = Buffer.alloc(HEAD);
  head.writeUInt32BE(number);
  head[FRAME_LENGTH] = last ? 1 : 0;
  const sealed = vault.seal(Buffer.concat([head, bytes]));
  const length = Buffer.alloc(FRAME_LENGTH);
  length.writeUInt32BE(sealed.length);
  return Buffer.concat([length, sealed]);
}

/** The same bytes in pieces of a frame's length; the last one may be shorter. */
async function* inFrames(pieces: AsyncIterable<Buffer> | Iterable<Buffer>): AsyncGenerator<Buffer> {
  let gathered: Buffer[] = [];
  let size = 0;
  for await (const piece of pieces) {
    for (let from = 0; from < piece.length; ) {
      const part = piece.subarray(from, from + FRAME - size);
      gathered.push(part);
      size += part.length;
      from += part.length;
      if (size < FRAME) continue;
      yield Buffer.concat(gathered);
      gathered = [];
      size = 0;
    }
  }
  if (size > 0) yield Buffer.concat(gathered);
}

/** The bytes again, a frame at a time. Throws when anything was altered, moved or is missing. */
export async function* openFrames(pieces: AsyncIterable<Buffer>, vault: Vault): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  let number = 0;
  let ended = false;
  for await (const piece of pieces) {
    rest = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    for (;;) {
      const length = rest.length >= FRAME_LENGTH ? FRAME_LENGTH + rest.readUInt32BE() : Infinity;
      if (rest.length < length) break;
      const opened = vault.open(rest.subarray(FRAME_LENGTH, length));
      rest = rest.subarray(length);
      if (ended || opened.readUInt32BE() !== number) throw new Error('the frames of a sealed file are out of order');
      ended = opened[FRAME_LENGTH] === 1;
      number += 1;
      yield opened.subarray(HEAD);
    }
  }
  if (!ended || rest.length > 0) throw new Error('a sealed file was cut off');
}
