import { createHash } from 'node:crypto';
import { digestOf, schemeOf, type Algorithm } from './algorithms.js';
import type { ReceiptParts } from './receipt-file.js';

/** A public key as it is published: enough to prove a receipt anywhere. */
export interface PublishedKey {
  readonly id: string;
  readonly algorithm: Algorithm;
  /** PEM, SubjectPublicKeyInfo. */
  readonly publicKey: string;
}

/** Signs documents with one key. */
export interface ReceiptSigner {
  readonly published: PublishedKey;
  /** What a document says of how it is signed. */
  readonly signedWith: { readonly algorithm: string; readonly digest: string; readonly key: string };
  seal(document: Buffer): ReceiptParts;
}

const ID_DIGITS = 16;

/** A new private key, PEM (PKCS #8). */
export function newReceiptKey(algorithm: Algorithm): string {
  return schemeOf(algorithm).newKey();
}

/** Throws where the text is no private key of the algorithm. */
export function openReceiptSigner(privateKey: string, algorithm: Algorithm): ReceiptSigner {
  const scheme = schemeOf(algorithm);
  const { publicKey, sign } = scheme.open(privateKey);
  const id = createHash('sha256').update(publicKey).digest('hex').slice(0, ID_DIGITS);
  return {
    published: { id, algorithm, publicKey },
    signedWith: { algorithm, digest: scheme.digestName, key: id },
    seal: (document) => ({ document, digest: digestOf(document, algorithm), signature: sign(document) }),
  };
}
