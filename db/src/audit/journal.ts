import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { SealedEvent } from './audit-event.js';

export const SLOT_MS = 10 * 60 * 1000;
const SOON_MS = 50;
const RETRY_MS = 1000;

/** Where the journals stand within the audit's folder. */
export function journalFolder(folder: string): string {
  return join(folder, 'journal');
}

/** The events that one process committed, line by line, outside the database; a new file every ten minutes. */
export class Journal {
  private lines: string[] = [];
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly folder: string,
    private readonly writer: string,
    private readonly onError: (error: Error) => void = () => undefined,
  ) {}

  note({ serial, seal }: Pick<SealedEvent, 'serial' | 'seal'>): void {
    this.lines.push(`${serial} ${seal.toString('hex')}\n`);
    this.writeIn(SOON_MS);
  }

  /** Resolves when all that was noted before is in the file, or cannot be written there now. */
  flush(): Promise<void> {
    this.writing = this.writing.then(() => this.write());
    return this.writing;
  }

  private writeIn(ms: number): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      void this.flush();
    }, ms).unref();
  }

  private async write(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const lines = this.lines;
    if (lines.length === 0) return;
    this.lines = [];
    try {
      const slots = journalFolder(this.folder);
      await mkdir(slots, { recursive: true, mode: 0o700 });
      await appendFile(join(slots, `${Math.floor(Date.now() / SLOT_MS)}.${this.writer}`), lines.join(''), { mode: 0o600 });
    } catch (error) {
      this.lines = [...lines, ...this.lines];
      this.onError(error instanceof Error ? error : new Error(String(error)));
      this.writeIn(RETRY_MS);
    }
  }
}
