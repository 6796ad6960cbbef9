/** The parts of a receipt as a file carries them. */
export interface ReceiptParts {
  /** Canonical JSON, UTF-8: exactly these bytes are digested and signed. */
  readonly document: Buffer;
  /** Lower-case hexadecimal digits. */
  readonly digest: string;
  readonly signature: string;
}

const LEAD = '{"digest":"';
const DOCUMENT = '","document":';
const SIGNATURE = ',"signature":"';
const END = '"}';
const DIGEST_DIGITS = 64;
const HEX = /^[0-9a-f]+$/;

/** The one form in which a receipt is handed out: every byte of it is either fixed, digested and signed, or the proof itself. */
export function writeReceiptFile({ document, digest, signature }: ReceiptParts): Buffer {
  return Buffer.concat([Buffer.from(`${LEAD}${digest}${DOCUMENT}`), document, Buffer.from(`${SIGNATURE}${signature}${END}`)]);
}

/** Takes a file apart; undefined where it is not, byte for byte, in the form in which receipts are handed out. */
export function readReceiptFile(file: Uint8Array): ReceiptParts | undefined {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const start = LEAD.length + DIGEST_DIGITS + DOCUMENT.length;
  const end = bytes.lastIndexOf(SIGNATURE);
  if (end < start || bytes.toString('latin1', 0, LEAD.length) !== LEAD || bytes.toString('latin1', start - DOCUMENT.length, start) !== DOCUMENT) return undefined;
  const digest = bytes.toString('latin1', LEAD.length, LEAD.length + DIGEST_DIGITS);
  const tail = bytes.toString('latin1', end + SIGNATURE.length);
  const signature = tail.slice(0, -END.length);
  if (!tail.endsWith(END) || !HEX.test(digest) || !HEX.test(signature)) return undefined;
  return { document: bytes.subarray(start, end), digest, signature };
}
