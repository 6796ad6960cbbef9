import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CATALOGUE_DATA } from '../load-catalogue.js';

/** One fault put into a copy of the data: what it is, where, and what the checker says of it. */
export interface PlantedFault {
  readonly says: string;
  readonly file: string;
  /** Text that stands once in the file … */
  readonly find: string;
  /** … and what comes in its place. */
  readonly plant: string;
  /** Words that begin on the faulty line; those of `plant` unless given. */
  readonly line?: string;
  readonly message: RegExp;
}

/** A copy of the platform's data in a temporary folder. */
export function copyOfData(): string {
  const folder = mkdtempSync(join(tmpdir(), 'catalogue-'));
  cpSync(CATALOGUE_DATA, folder, { recursive: true });
  return folder;
}

/** Plants a fault. Throws when its place is not there exactly once: the case would test nothing. */
export function plant(folder: string, { file, find, plant: planted }: PlantedFault): void {
  const parts = readFileSync(join(folder, file), 'utf8').split(find);
  if (parts.length !== 2) throw new Error(`${file} has ${parts.length - 1} times: ${find}`);
  writeFileSync(join(folder, file), parts.join(planted));
}

/** The line on which the fault stands, 1-based. */
export function lineOf(folder: string, { file, plant: planted, line = planted }: PlantedFault): number {
  const text = readFileSync(join(folder, file), 'utf8');
  return text.slice(0, text.indexOf(line)).split('\n').length;
}
