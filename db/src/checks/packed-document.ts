import { promisify } from 'node:util';
import { constants, deflate, inflate } from 'node:zlib';

/** A document as it stands in its column. */
export interface KeptDocument {
  readonly bytes: Buffer;
  /** Deflated (RFC 1950). */
  readonly packed: boolean;
}

/** Documents of a list are long and say much alike; a short one is not worth a thread's turn. */
const WORTH_PACKING = 64 * 1024;

const deflated = promisify(deflate);
const inflated = promisify(inflate);

export async function packDocument(document: Buffer): Promise<KeptDocument> {
  if (document.length < WORTH_PACKING) return { bytes: document, packed: false };
  return { bytes: await deflated(document, { level: constants.Z_BEST_SPEED }), packed: true };
}

/** The document byte for byte. What cannot be unpacked any more was altered: it is given as it stands, and its digest tells. */
export async function unpackDocument({ bytes, packed }: KeptDocument): Promise<Buffer> {
  return packed ? inflated(bytes).catch(() => bytes) : bytes;
}
