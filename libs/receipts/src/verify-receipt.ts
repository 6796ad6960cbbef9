import { digestOf, schemeOf } from './algorithms.js';
import { readReceiptFile, type ReceiptParts } from './receipt-file.js';
import type { PublishedKey } from './receipt-key.js';

/** What looking at a receipt shows. */
export type ReceiptFinding =
  | { readonly is: 'genuine'; readonly number: string; readonly digest: string; readonly document: Readonly<Record<string, unknown>> }
  | { readonly is: 'altered'; readonly why: 'form' | 'digest' | 'signature' }
  /** Signed with a key that is not among the published ones: not of this platform, or of a later key than those at hand. */
  | { readonly is: 'unknown-key'; readonly key: string };

/** Proves a receipt file by the published keys alone: no network, no database. One altered byte anywhere is found. */
export function verifyReceiptFile(file: Uint8Array, keys: readonly PublishedKey[]): ReceiptFinding {
  const parts = readReceiptFile(file);
  return parts ? verifyReceipt(parts, keys) : { is: 'altered', why: 'form' };
}

export function verifyReceipt({ document, digest, signature }: ReceiptParts, keys: readonly PublishedKey[]): ReceiptFinding {
  const read = readDocument(document);
  if (!read) return { is: 'altered', why: 'form' };
  const key = keys.find(({ id, algorithm }) => id === read.key && algorithm === read.algorithm);
  if (!key) return { is: 'unknown-key', key: read.key };
  if (digestOf(document, key.algorithm) !== digest) return { is: 'altered', why: 'digest' };
  if (!isSigned(document, signature, key)) return { is: 'altered', why: 'signature' };
  return { is: 'genuine', number: read.number, digest, document: read.whole };
}

function isSigned(document: Buffer, signature: string, { algorithm, publicKey }: PublishedKey): boolean {
  try {
    return schemeOf(algorithm).verify(document, signature, publicKey);
  } catch {
    return false;
  }
}

interface ReadDocument {
  readonly number: string;
  readonly key: string;
  readonly algorithm: string;
  readonly whole: Readonly<Record<string, unknown>>;
}

function readDocument(document: Buffer): ReadDocument | undefined {
  let whole: unknown;
  try {
    whole = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(document));
  } catch {
    return undefined;
  }
  if (!isRecord(whole) || !isRecord(whole['signedWith'])) return undefined;
  const { number, signedWith } = whole;
  const { key, algorithm } = signedWith;
  return typeof number === 'string' && typeof key === 'string' && typeof algorithm === 'string' ? { number, key, algorithm, whole } : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
