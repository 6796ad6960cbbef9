import * as crypto from 'node:crypto';

/** A digest of 16 bytes as PostgreSQL writes a bytea: `\x` and 32 hexadecimal digits. */
export type Digest = `\\x${string}`;

const HEX_DIGITS = 32;
/** Node's one-shot digest costs a third of a hash object; older versions do not have it. */
const sha256: (content: string | Uint8Array) => string =
  typeof crypto.hash === 'function' ? (content) => crypto.hash('sha256', content, 'hex') : (content) => crypto.createHash('sha256').update(content).digest('hex');

/** The first 16 bytes of SHA-256 over the text in UTF-8, or over its bytes. */
export function digestOf(text: string | Uint8Array): Digest {
  return `\\x${sha256(text).slice(0, HEX_DIGITS)}`;
}
