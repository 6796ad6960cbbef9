import { createHash } from 'node:crypto';
import { ED25519 } from './ed25519.js';
import type { Scheme } from './scheme.js';
import { SM2 } from './sm2.js';

/** How receipts are digested and signed: Ed25519 over the document with SHA-256 beside it, or the national SM2 with SM3. */
export type Algorithm = 'Ed25519' | 'SM2';

export const ALGORITHMS: readonly Algorithm[] = ['Ed25519', 'SM2'];

export function schemeOf(algorithm: Algorithm): Scheme {
  switch (algorithm) {
    case 'Ed25519':
      return ED25519;
    case 'SM2':
      return SM2;
  }
}

export function digestOf(document: Buffer, algorithm: Algorithm): string {
  return createHash(schemeOf(algorithm).digest).update(document).digest('hex');
}
