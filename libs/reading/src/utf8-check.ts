import { isUtf8 } from 'node:buffer';

const LONGEST_CHARACTER = 4;

/** Whether bytes that come in pieces are valid UTF-8 so far; a character may be cut between two pieces. */
export class Utf8Check {
  private begun: Buffer = Buffer.alloc(0);

  take(piece: Buffer): boolean {
    const bytes = this.begun.length === 0 ? piece : Buffer.concat([this.begun, piece]);
    const end = lastCharacterStart(bytes);
    this.begun = bytes.subarray(end);
    // What is left is at most a begun character: valid so far unless it cannot be one.
    return isUtf8(bytes.subarray(0, end)) && canBegin(this.begun);
  }
}

/** Where the last character begins if it is cut off by the end; else the end. */
function lastCharacterStart(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(LONGEST_CHARACTER - 1, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    return charLength(byte) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/** Bytes of the character that a byte begins, by its first bits; 1 for what begins none. */
function charLength(first: number): number {
  if (first >= 0xf0) return 4;
  if (first >= 0xe0) return 3;
  return first >= 0xc0 ? 2 : 1;
}

/** Whether a cut-off character has an end that makes it valid. */
function canBegin(begun: Buffer): boolean {
  if (begun.length === 0) return true;
  const missing = charLength(begun[0] ?? 0) - begun.length;
  // The second byte of some characters is bound from below or above: both ends are tried.
  return [0x80, 0xbf].some((fill) => isUtf8(Buffer.concat([begun, Buffer.alloc(missing, fill)])));
}
