import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { keepArrival } from '../submissions/arrival.js';

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
  const { storedName: path, sha256 } = await keepArrival(stream, { keep: (pieces) => putAside(pieces, join(folder, randomUUID())) }, LARGEST_LIST);
  return { path, sha256 };
}

async function putAside(pieces: AsyncIterable<Buffer>, path: string): Promise<string> {
  try {
    await writeFile(path, pieces, { mode: 0o600 });
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  return path;
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
