import { createReadStream } from 'node:fs';
import { mkdir, open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A batch's head as it is told outside the database. */
export interface WitnessedHead {
  readonly batch: number;
  readonly events: number;
  readonly head: string;
  readonly at: string;
}

/** The head with which a day ends. */
export interface DayHead {
  readonly day: string;
  readonly batch: number;
  readonly head: string;
}

/** It, signed. */
export interface SignedHead extends DayHead {
  /** The signed document with its signature, as a receipt's file is written. */
  readonly file: string;
}

export type WitnessLine = WitnessedHead | SignedHead;

const CHUNK = 64 * 1024;

/** Where the running head stands outside the database: a file that the database's roles cannot write. */
export function witnessFile(folder: string): string {
  return join(folder, 'heads.jsonl');
}

/** Appends lines; resolves when they are on disk. */
export async function appendWitness(folder: string, lines: readonly WitnessLine[]): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = witnessFile(folder);
  // A line that a power cut broke off stands for itself.
  const lead = (await endsInLine(path)) ? '' : '\n';
  const file = await open(path, 'a', 0o600);
  try {
    await file.appendFile(`${lead}${lines.map((line) => `${JSON.stringify(line)}\n`).join('')}`);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** All lines from the first; none where there is no file. A line that cannot be read is one that was broken off, and is passed over. */
export async function* readWitness(folder: string): AsyncGenerator<WitnessLine> {
  const path = witnessFile(folder);
  if ((await sizeOf(path)) === 0) return;
  for await (const text of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    const line = readLine(text);
    if (line) yield line;
  }
}

/** The last head told, and the last day signed. */
export async function lastWitnessed(folder: string): Promise<{ readonly head: WitnessedHead | null; readonly signed: SignedHead | null }> {
  const path = witnessFile(folder);
  let head: WitnessedHead | null = null;
  let signed: SignedHead | null = null;
  let rest = '';
  for (let end = await sizeOf(path); end > 0 && !(head && signed); ) {
    const start = Math.max(0, end - CHUNK);
    const [first = '', ...lines] = `${await readPart(path, start, end)}${rest}`.split('\n');
    if (start === 0) lines.unshift(first);
    for (const text of lines.toReversed()) {
      const line = readLine(text);
      if (line && 'day' in line) signed ??= line;
      else if (line) head ??= line;
    }
    rest = first;
    end = start;
  }
  return { head, signed };
}

function readLine(text: string): WitnessLine | undefined {
  try {
    const line: unknown = JSON.parse(text);
    return isLine(line) ? line : undefined;
  } catch {
    return undefined;
  }
}

function isLine(line: unknown): line is WitnessLine {
  return typeof line === 'object' && line !== null && 'batch' in line && typeof line.batch === 'number' && 'head' in line && typeof line.head === 'string';
}

async function sizeOf(path: string): Promise<number> {
  return stat(path).then(({ size }) => size, () => 0);
}

async function endsInLine(path: string): Promise<boolean> {
  const size = await sizeOf(path);
  return size === 0 || (await readPart(path, size - 1, size)) === '\n';
}

async function readPart(path: string, start: number, end: number): Promise<string> {
  const file = await open(path, 'r');
  try {
    const { buffer } = await file.read(Buffer.alloc(end - start), 0, end - start, start);
    return buffer.toString('latin1');
  } finally {
    await file.close();
  }
}
