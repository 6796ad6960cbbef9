import type { Readable } from 'node:stream';
import { open, type Entry, type ZipFile } from 'yauzl';
import { UnreadableFile } from './grid.js';

/** No part of a real workbook inflates to more than this. */
const LARGEST_PART = 2 * 1024 * 1024 * 1024;
const LARGEST_SMALL_PART = 400 * 1024 * 1024;
const MOST_PARTS = 10_000;
/** A part that inflates beyond this many times its size is a zip bomb, not a sheet. */
const HIGHEST_RATIO = 400;

/** The parts of an Office Open XML file, opened one by one. */
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
        entries.set(entry.fileName.replace(/^\//, ''), entry);
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

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** A part as a stream of bytes; refuses what inflates beyond reason. */
  async stream(name: string): Promise<Readable> {
    const entry = this.entries.get(name);
    if (!entry) throw damaged();
    if (entry.isEncrypted()) throw new UnreadableFile('文件设了密码，无法读取', '请去掉密码后重报');
    if (entry.uncompressedSize > LARGEST_PART || entry.uncompressedSize > Math.max(1e6, entry.compressedSize * HIGHEST_RATIO)) {
      throw new UnreadableFile('文件解压后的大小异常，不予读取', '请用表格软件打开，另存为新的 xlsx 后重报');
    }
    return new Promise((resolve, reject) => {
      this.zip.openReadStream(entry, (error, stream) => {
        if (error) reject(damaged());
        else resolve(stream);
      });
    });
  }

  /** A small part as text; undefined when the file has none. */
  async text(name: string): Promise<string | undefined> {
    const entry = this.entries.get(name);
    if (!entry) return undefined;
    if (entry.uncompressedSize > LARGEST_SMALL_PART) throw damaged();
    const chunks: Buffer[] = [];
    for await (const chunk of await this.stream(name)) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
    return Buffer.concat(chunks).toString('utf8');
  }

  close(): void {
    this.zip.close();
  }
}

export function damaged(): UnreadableFile {
  return new UnreadableFile('文件已损坏或不完整，无法打开', '请用表格软件打开原文件，另存为新的 xlsx 后重报');
}

