import type { SearchDocument } from '@credit/search';

/** A document as it was written last under a version that grows with every writing; null: not to be found (any more). */
export interface IndexEntry {
  readonly subjectId: number;
  readonly version: number;
  readonly document: SearchDocument | null;
}

/** What the index is a copy of. */
export interface EntrySource {
  /** What was written after a version, in the order of writing. */
  writtenAfter(version: number, limit: number): Promise<readonly IndexEntry[]>;
  /** The highest version that was written. */
  latestVersion(): Promise<number>;
}
