import { createHash } from 'node:crypto';
import { SEAL } from './event-seal.js';

/** An event's place in the chain. */
export interface Link {
  readonly eventId: number;
  readonly seal: Buffer;
}

/** Digest of a batch's links in the order of their events. */
export class BatchDigest {
  private readonly hash = createHash('sha256');
  count = 0;

  add({ eventId, seal }: Link): void {
    const id = Buffer.alloc(8);
    id.writeBigInt64BE(BigInt(eventId));
    this.hash.update(id).update(padded(seal));
    this.count += 1;
  }

  end(): Buffer {
    return this.hash.digest();
  }
}

/** The chain's head after a batch: it takes in the head before it. */
export function headOf(batch: { readonly number: number; readonly events: number; readonly digest: Buffer }, before: Buffer): Buffer {
  const numbers = Buffer.alloc(12);
  numbers.writeBigInt64BE(BigInt(batch.number));
  numbers.writeInt32BE(batch.events, 8);
  return createHash('sha256').update(before).update(numbers).update(batch.digest).digest();
}

/** Before the first batch. */
export const NO_HEAD = Buffer.alloc(32);

/** All links are of one length, so that no two rows of them look alike. */
function padded(seal: Buffer): Buffer {
  return seal.length === SEAL ? seal : createHash('sha384').update(seal).digest();
}
