import type { Digest } from './digest.js';

const SPECIAL = /[\\\n\r\t]/;
const NULL = '\\N';

/** Any text as a value of COPY's text format. U+0000 cannot be stored and never passes the reader. */
export function copyText(text: string | null): string {
  if (text === null) return NULL;
  if (!SPECIAL.test(text)) return text;
  return text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t');
}

/** A number, a day, a truth value: text without any character that COPY treats specially. */
export function copyPlain(value: string | number | boolean | null): string {
  return value === null ? NULL : String(value);
}

export function copyDigest(digest: Digest | null): string {
  return digest === null ? NULL : `\\${digest}`;
}

export function copyBytes(bytes: Buffer | null): string {
  return bytes === null ? NULL : `\\\\x${bytes.toString('hex')}`;
}
