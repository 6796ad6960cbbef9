import { createHash, timingSafeEqual } from 'node:crypto';

/** SHA-256 of a credential as it is kept. */
export function credentialHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Compares two digests without telling by its time where they differ. */
export function sameDigest(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}
