import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** A part to be written: its content is asked for when its turn comes. */
export interface WrittenPart {
  readonly name: string;
  content(): AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;
}

/** Sheets pack well at any level; a higher one only takes longer. */
const LEVEL = 4;

/** Writes the parts into an archive, one after the other, none of them ever in memory as a whole. */
export async function writeArchive(path: string, parts: readonly WrittenPart[]): Promise<void> {
  const zip = new ZipFile();
  const file = createWriteStream(path);
  const fail = (error: Error): unknown => file.destroy(error);
  zip.on('error', fail);
  for (const part of parts) {
    zip.addReadStreamLazy(part.name, { compressionLevel: LEVEL }, (give) => {
      // The archive does not listen for what goes wrong while a part is made.
      give(null, Readable.from(part.content(), { objectMode: false }).on('error', fail));
    });
  }
  zip.end();
  await pipeline(zip.outputStream, file);
}
