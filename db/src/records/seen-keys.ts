import type { Digest } from './digest.js';

/** Keys that a file has named: those of committed batches, and on top those of the batch at hand, kept only once it is committed. */
export class SeenKeys {
  private readonly added = new Set<Digest>();

  constructor(private readonly committed: Set<Digest>) {}

  has(key: Digest): boolean {
    return this.committed.has(key) || this.added.has(key);
  }

  add(key: Digest): void {
    this.added.add(key);
  }

  /** The batch is committed: its keys count for the batches after it. */
  keep(): void {
    for (const key of this.added) this.committed.add(key);
  }
}
