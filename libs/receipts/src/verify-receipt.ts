import { digestOf, schemeOf } from './algorithms.js';
import { readReceiptFile, type ReceiptParts } from './receipt-file.js';
import type { PublishedKey } from './receipt-key.js';

/** What looking at a receipt shows. */
export type ReceiptFinding =
  | { readonly is: 'genuine'; readonly number: string; readonly digest: string; readonly key: PublishedKey; readonly document: Readonly<Record<string, unknown>> }
  | { readonly is: 'altered'; readonly why: 'form' | 'digest' | 'signature' }
  /** Signed with a key that is not among the published ones: not of this platform, or of a later key than those at hand. */
  | { readonly is: 'unknown-key'; readonly key: string };

/** Proves a receipt file by the published keys alone: no network, no database. One altered byte anywhere is found. */
export function verifyReceiptFile(file: Uint8Array, keys: readonly PublishedKey[]): ReceiptFinding {
  const parts = readReceiptFile(file);
  return parts ? verifyReceipt(parts, keys) : { is: 'altered', why: 'form' };
}

/** The document is only read as a whole once its signature is proved: what strangers hand in may be made to be dear to read. */
export function verifyReceipt({ document, digest, signature }: ReceiptParts, keys: readonly PublishedKey[]): ReceiptFinding {
  const said = signedWith(document);
  if (!said) return { is: 'altered', why: 'form' };
  const key = keys.find(({ id, algorithm }) => id === said.key && algorithm === said.algorithm);
  if (!key) return { is: 'unknown-key', key: said.key };
  if (digestOf(document, key.algorithm) !== digest) return { is: 'altered', why: 'digest' };
  if (!isSigned(document, signature, key)) return { is: 'altered', why: 'signature' };
  const whole = readJson(document.toString('utf8'));
  const number = whole?.['number'];
  return whole && typeof number === 'string' ? { is: 'genuine', number, digest, key, document: whole } : { is: 'altered', why: 'form' };
}

function isSigned(document: Buffer, signature: string, { algorithm, publicKey }: PublishedKey): boolean {
  try {
    return schemeOf(algorithm).verify(document, signature, publicKey);
  } catch {
    return false;
  }
}

const SIGNED_WITH = '"signedWith":';

/** Which key a document says it is signed with, read from its own place in the canonical text. */
function signedWith(document: Buffer): { readonly key: string; readonly algorithm: string } | undefined {
  const at = document.lastIndexOf(SIGNED_WITH);
  if (at < 0) return undefined;
  const from = at + SIGNED_WITH.length;
  const said = readJson(document.toString('utf8', from, document.indexOf('}', from) + 1));
  const [key, algorithm] = [said?.['key'], said?.['algorithm']];
  return typeof key === 'string' && typeof algorithm === 'string' ? { key, algorithm } : undefined;
}

function readJson(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
