import type { Readable } from 'node:stream';
import { open, type Entry, type ZipFile } from 'yauzl';
import { UnreadableFile } from './grid.js';

/** No part of a real workbook inflates to more than this. */
const LARGEST_PART = 2 * 1024 * 1024 * 1024;
/** Parts that are held in memory while they are read: the workbook's list of sheets, its styles. */
const LARGEST_SMALL_PART = 64 * 1024 * 1024;
const MOST_PARTS = 10_000;
/** A part that inflates beyond this many times its size is a zip bomb, not a sheet. */
const HIGHEST_RATIO = 400;
const SMALL = 4 * 1024 * 1024;

/** The parts of an Office Open XML file, opened one by one; their names know no case (ECMA-376 part 2, 9.1.1.1). */
export class ZipParts {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  static async open(path: string): Promise<ZipParts> {
    const zip = await new Promise<ZipFile>((resolve, reject) => {
      open(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true }, (error, file) => {
        if (error) reject(damaged());
        else resolve(file);
      });
    });
    const entries = new Map<string, Entry>();
    await new Promise<void>((resolve, reject) => {
      zip.on('entry', (entry: Entry) => {
        entries.set(nameOf(entry.fileName), entry);
        if (entries.size > MOST_PARTS) reject(damaged());
        else zip.readEntry();
      });
      zip.on('end', resolve);
      zip.on('error', () => reject(damaged()));
      zip.readEntry();
    }).catch((error: unknown) => {
      zip.close();
      throw error;
    });
    return new ZipParts(zip, entries);
  }

  /** Names as the archive writes them; folders are no parts. */
  get names(): readonly string[] {
    return [...this.entries.values()].map((entry) => entry.fileName.replace(/^\//, '')).filter((name) => !name.endsWith('/'));
  }

  has(name: string): boolean {
    return this.entries.has(nameOf(name));
  }

  /** What all parts together inflate to, in bytes, as the archive says. */
  get inflatedSize(): number {
    return [...this.entries.values()].reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  }

  /** A part in pieces; refuses what inflates beyond reason, beyond `limit` bytes, or not at all. */
  async *pieces(name: string, limit: number = LARGEST_PART): AsyncGenerator<Buffer> {
    const entry = this.entries.get(nameOf(name));
    if (!entry) throw damaged();
    if (entry.isEncrypted()) throw new UnreadableFile('文件设了密码，无法读取', '请去掉密码后重报');
    if (entry.uncompressedSize > limit || entry.uncompressedSize > Math.max(SMALL, entry.compressedSize * HIGHEST_RATIO)) {
      throw new UnreadableFile('文件解压后的大小异常，不予读取', '请用表格软件打开，另存为新的 xlsx 后重报');
    }
    const stream = await this.stream(entry);
    try {
      for await (const piece of stream) if (Buffer.isBuffer(piece)) yield piece;
    } catch {
      // Only the inflating stream can throw here; what the reader of the pieces throws does not come this way.
      throw damaged();
    }
  }

  private stream(entry: Entry): Promise<Readable> {
    return new Promise((resolve, reject) => {
      this.zip.openReadStream(entry, (error, stream) => {
        if (error) reject(damaged());
        else resolve(stream);
      });
    });
  }

  /** A small part as text; undefined when the file has none. */
  async text(name: string): Promise<string | undefined> {
    if (!this.has(name)) return undefined;
    const pieces: Buffer[] = [];
    for await (const piece of this.pieces(name, LARGEST_SMALL_PART)) pieces.push(piece);
    return Buffer.concat(pieces).toString('utf8');
  }

  close(): void {
    this.zip.close();
  }
}

function nameOf(name: string): string {
  return name.replace(/^\//, '').toLowerCase();
}

export function damaged(): UnreadableFile {
  return new UnreadableFile('文件已损坏或不完整，无法打开', '请用表格软件打开原文件，另存为新的 xlsx 后重报');
}
