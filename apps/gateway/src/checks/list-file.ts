import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** The largest list: a hundred thousand lines are far below it. */
export const LARGEST_LIST = 64 * 1024 * 1024;
const FORGOTTEN_MS = 60 * 60 * 1000;

/** An uploaded list while it is read; it is gone when its answer is given. */
export interface ListFile {
  /** Null where it was too large to be kept. */
  readonly path: string | null;
  readonly sha256: string;
}

/** Where lists stand while they are read. */
export function listFolder(dataDir: string): string {
  return join(dataDir, 'checking');
}

/** Puts an upload aside as it comes; beyond the limit it is read to its end and not kept. */
export async function keepListFile(stream: Readable, folder: string): Promise<ListFile> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, randomUUID());
  const hash = createHash('sha256');
  let size = 0;
  const measured = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      size += chunk.length;
      done(null, size > LARGEST_LIST ? undefined : chunk);
    },
  });
  try {
    await pipeline(stream, measured, createWriteStream(path, { mode: 0o600 }));
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  const file = { path, sha256: hash.digest('hex') };
  if (size <= LARGEST_LIST) return file;
  await forgetListFile(file);
  return { ...file, path: null };
}

export async function forgetListFile({ path }: ListFile): Promise<void> {
  if (path !== null) await rm(path, { force: true });
}

/** Removes what a crash has left behind; lists that other gateways read just now stay. */
export async function sweepListFiles(folder: string, now: number = Date.now()): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const age = await stat(path).then(({ mtimeMs }) => now - mtimeMs, () => 0);
    if (age > FORGOTTEN_MS) await rm(path, { force: true });
  }
}
