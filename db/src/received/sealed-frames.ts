import type { Vault } from '../vault/vault.js';

/** Bytes of a file that are sealed together: what a worker holds in memory of a large file. */
const FRAME = 1 << 20;
const LENGTH = 4;
const HEAD = 5;

/**
 * Seals bytes frame by frame: `length | sealed(number, last?, bytes)`. Number and end are sealed with the bytes, so that no
 * frame can be moved, doubled, lost or cut off unnoticed. Nothing at all is one empty frame.
 */
export function* sealFrames(bytes: Buffer, vault: Vault): Generator<Buffer> {
  const count = Math.max(1, Math.ceil(bytes.length / FRAME));
  for (let number = 0; number < count; number += 1) {
    const head = Buffer.alloc(HEAD);
    head.writeUInt32BE(number);
    head[LENGTH] = number === count - 1 ? 1 : 0;
    const sealed = vault.seal(Buffer.concat([head, bytes.subarray(number * FRAME, (number + 1) * FRAME)]));
    const length = Buffer.alloc(LENGTH);
    length.writeUInt32BE(sealed.length);
    yield Buffer.concat([length, sealed]);
  }
}

/** The bytes again, a frame at a time. Throws when anything was altered, moved or is missing. */
export async function* openFrames(pieces: AsyncIterable<Buffer>, vault: Vault): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  let number = 0;
  let ended = false;
  for await (const piece of pieces) {
    rest = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    for (;;) {
      const length = rest.length >= LENGTH ? LENGTH + rest.readUInt32BE() : Infinity;
      if (rest.length < length) break;
      const opened = vault.open(rest.subarray(LENGTH, length));
      rest = rest.subarray(length);
      if (ended || opened.readUInt32BE() !== number) throw new Error('the frames of a sealed file are out of order');
      ended = opened[LENGTH] === 1;
      number += 1;
      yield opened.subarray(HEAD);
    }
  }
  if (!ended || rest.length > 0) throw new Error('a sealed file was cut off');
}
