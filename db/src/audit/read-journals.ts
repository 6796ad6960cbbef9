import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { journalFolder, SLOT_MS } from './journal.js';

export interface JournalNote {
  readonly serial: number;
  /** In hexadecimal digits. */
  readonly seal: string;
  /** Begin of the ten minutes in which it was noted. */
  readonly noted: Date;
}

export interface JournalPart {
  readonly writer: string;
  readonly notes: readonly JournalNote[];
}

const PART = 500;
const NAME = /^(\d+)\.([0-9a-f-]{36})$/;
const LINE = /^(\d+) ([0-9a-f]{96})$/;

/** The journals there are, the earliest first. */
export async function listJournals(folder: string): Promise<readonly { readonly path: string; readonly writer: string; readonly noted: Date }[]> {
  const names = await readdir(journalFolder(folder)).catch(() => []);
  return names
    .flatMap((name) => {
      const [, slot, writer] = NAME.exec(name) ?? [];
      return slot === undefined || writer === undefined ? [] : [{ path: join(journalFolder(folder), name), writer, noted: new Date(Number(slot) * SLOT_MS) }];
    })
    .sort((a, b) => a.noted.getTime() - b.noted.getTime());
}

/** What is noted in all journals, in parts that fit into memory. A line that a crash broke off is none. */
export async function* readJournals(folder: string): AsyncGenerator<JournalPart> {
  for (const journal of await listJournals(folder)) yield* readJournal(journal);
}

export async function* readJournal({ path, writer, noted }: { readonly path: string; readonly writer: string; readonly noted: Date }): AsyncGenerator<JournalPart> {
  let notes: JournalNote[] = [];
  for await (const text of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    const [, serial, seal] = LINE.exec(text) ?? [];
    if (serial === undefined || seal === undefined) continue;
    notes.push({ serial: Number(serial), seal, noted });
    if (notes.length < PART) continue;
    yield { writer, notes };
    notes = [];
  }
  if (notes.length > 0) yield { writer, notes };
}
