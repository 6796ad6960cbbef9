import * as crypto from 'node:crypto';

/** A digest of 16 bytes as PostgreSQL writes a bytea: `\x` and 32 hexadecimal digits. */
export type Digest = `\\x${string}`;

const HEX_DIGITS = 32;
/** Node's one-shot digest costs a third of a hash object; older versions do not have it. */
const sha256: (text: string) => string =
  typeof crypto.hash === 'function' ? (text) => crypto.hash('sha256', text, 'hex') : (text) => crypto.createHash('sha256').update(text, 'utf8').digest('hex');

/** The first 16 bytes of SHA-256 over the text in UTF-8. */
export function digestOf(text: string): Digest {
  return `\\x${sha256(text).slice(0, HEX_DIGITS)}`;
}
