import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isNativeError } from 'node:util/types';

/** Where a number stands in clear. */
export interface Leak {
  readonly where: string;
  readonly number: string;
}

const RUN = /\d{14,}[\dXx]/g;
const LENGTHS = [15, 18];
const OVERLAP = 64;

/** Looks for numbers in what comes piece by piece, whatever else is around them; as text, and as UTF-16. */
export class NumberFinder {
  private rest = '';
  private readonly found = new Set<string>();

  constructor(private readonly numbers: ReadonlySet<string>) {}

  look(piece: Buffer): void {
    const text = this.rest + piece.toString('latin1');
    this.lookAt(text);
    // UTF-16 of digits is each of them with a zero byte.
    if (text.includes('\0')) this.lookAt(text.replaceAll('\0', ''));
    this.rest = text.slice(-OVERLAP);
  }

  leaks(where: string): readonly Leak[] {
    return [...this.found].map((number) => ({ where, number }));
  }

  private lookAt(text: string): void {
    for (const [run] of text.matchAll(RUN)) {
      for (const length of LENGTHS) {
        for (let at = 0; at + length <= run.length; at += 1) {
          const part = run.slice(at, at + length);
          if (this.numbers.has(part) || this.numbers.has(part.toUpperCase())) this.found.add(part);
        }
      }
    }
  }
}

/** Looks through all files of a folder and those within it. */
export async function leaksInFolder(folder: string, numbers: ReadonlySet<string>): Promise<{ readonly files: number; readonly leaks: readonly Leak[] }> {
  const leaks: Leak[] = [];
  let files = 0;
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const finder = new NumberFinder(numbers);
    // A file that goes meanwhile is not there to be read.
    try {
      for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) finder.look(piece);
    } catch (error) {
      if (!isNativeError(error) || !('code' in error) || error.code !== 'ENOENT') throw error;
    }
    files += 1;
    leaks.push(...finder.leaks(path.slice(folder.length + 1)));
  }
  return { files, leaks };
}
