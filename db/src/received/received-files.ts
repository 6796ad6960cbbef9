import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Vault } from '../vault/vault.js';
import { FRAME_LENGTH, openFrames, sealFrames } from './sealed-frames.js';

const ANOTHERS_AGE_MS = 24 * 60 * 60 * 1000;
/** Names of this process's own working files. */
const atWork = new Set<string>();

/** The received bytes: kept sealed and unchanged; opened only while they are worked. */
export class ReceivedFiles {
  constructor(
    private readonly dataDir: string,
    private readonly vault: Vault,
  ) {}

  /** Keeps received bytes sealed as they come, safe on disk before this returns; where they break off, nothing is kept. The receipt is given afterwards. */
  async keep(pieces: AsyncIterable<Buffer> | Iterable<Buffer>): Promise<string> {
    const folder = join(this.dataDir, 'received');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const name = `${randomUUID()}.sealed`;
    const unfinished = join(folder, `${name}.part`);
    const file = await open(unfinished, 'wx', 0o600);
    try {
      await writeFile(file, sealFrames(pieces, this.vault));
      await file.sync();
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    } finally {
      await file.close();
    }
    await rename(unfinished, join(folder, name));
    await syncFolder(folder);
    return name;
  }

  /** The bytes as they were kept. */
  async read(storedName: string): Promise<Buffer> {
    const frames: Buffer[] = [];
    for await (const frame of this.frames(storedName)) frames.push(frame);
    return Buffer.concat(frames);
  }

  /** Writes the bytes readable into a private working file and gives its path to `work`; the file is gone afterwards. */
  async withOpened<T>(storedName: string, work: (path: string) => Promise<T>): Promise<T> {
    return this.withWorkingFile(async (path) => {
      await writeFile(path, this.frames(storedName));
      return work(path);
    });
  }

  private async *frames(storedName: string): AsyncGenerator<Buffer> {
    // Opened only when read: a stream that fails before anyone listens would end the process.
    yield* openFrames(createReadStream(join(this.dataDir, 'received', storedName)), this.vault);
  }

  /** Gives `work` an empty private working file; it is gone afterwards. */
  async withWorkingFile<T>(work: (path: string) => Promise<T>): Promise<T> {
    const folder = join(this.dataDir, 'working');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    // Its end tells a sweep whose file it was.
    const name = `${randomUUID()}.${process.pid}.${hostname()}`;
    const path = join(folder, name);
    atWork.add(name);
    try {
      await writeFile(path, '', { flag: 'wx', mode: 0o600 });
      return await work(path);
    } finally {
      await rm(path, { force: true });
      atWork.delete(name);
    }
  }

  /** Names of all kept bytes. */
  async names(): Promise<readonly string[]> {
    return (await list(join(this.dataDir, 'received'))).filter((name) => name.endsWith('.sealed'));
  }

  /** Whether the present key and algorithm sealed them. */
  async isSealedNow(storedName: string): Promise<boolean> {
    const now = this.vault.head();
    const file = await open(join(this.dataDir, 'received', storedName), 'r');
    try {
      const { buffer } = await file.read(Buffer.alloc(now.length), 0, now.length, FRAME_LENGTH);
      return buffer.equals(now);
    } finally {
      await file.close();
    }
  }

  /** Seals the same bytes anew, in place of the old ones at once; whoever reads these reads on. */
  async reseal(storedName: string): Promise<void> {
    const path = join(this.dataDir, 'received', storedName);
    const unfinished = `${path}.part`;
    const file = await open(unfinished, 'w', 0o600);
    try {
      await writeFile(file, sealFrames(this.frames(storedName), this.vault));
      await file.sync();
      await file.close();
      // What was destroyed meanwhile stays so.
      if (await this.has(storedName)) await rename(unfinished, path);
      await syncFolder(join(this.dataDir, 'received'));
    } finally {
      await file.close();
      await rm(unfinished, { force: true });
    }
  }

  /** Destroys bytes: those whose keeping is itself the offence (sealed records, prohibited personal data), and those that get no receipt. */
  async destroy(storedName: string): Promise<void> {
    await rm(join(this.dataDir, 'received', storedName), { force: true });
  }

  /** Bytes that may still be written where the files are kept. */
  async freeBytes(): Promise<number> {
    const { bavail, bsize } = await statfs(this.dataDir);
    return bavail * bsize;
  }

  /** Whether the bytes are there. */
  async has(storedName: string): Promise<boolean> {
    return stat(join(this.dataDir, 'received', storedName)).then(() => true, () => false);
  }

  /** Removes working files of dead workers; those of other machines that share the folder when nobody has written to them for a day. */
  async sweepWorking(): Promise<void> {
    const folder = join(this.dataDir, 'working');
    for (const name of await list(folder)) {
      const [, pid = '', ...host] = name.split('.');
      const isLeft = host.join('.') === hostname() ? !isAtWork(name, Number(pid)) : (await untouched(join(folder, name))) > ANOTHERS_AGE_MS;
      if (isLeft) await rm(join(folder, name), { force: true });
    }
  }

  /** Names of kept bytes, whole or unfinished, that are not among `held` and that nobody has written to for so many milliseconds. */
  async untouchedFor(age: number, held: ReadonlySet<string>): Promise<readonly string[]> {
    const names: string[] = [];
    for (const name of await list(join(this.dataDir, 'received'))) {
      if (held.has(name)) continue;
      if ((await untouched(join(this.dataDir, 'received', name))) >= age) names.push(name);
    }
    return names;
  }
}

/** The rename itself survives a power cut only once its folder is on disk. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function list(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}

/** Milliseconds since a file was written to; less than none for one that is gone. */
async function untouched(path: string): Promise<number> {
  return stat(path).then((found) => Math.max(0, Date.now() - found.mtimeMs), () => -1);
}

/** A process that was started again may have the number of the one that died. */
function isAtWork(name: string, pid: number): boolean {
  return pid === process.pid ? atWork.has(name) : isAlive(pid);
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
