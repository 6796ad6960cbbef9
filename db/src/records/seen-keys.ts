/** Keys that a file has named: those of committed batches, and on top those of the batch at hand, kept only once it is committed. */
export class SeenKeys {
  private readonly added = new Set<string>();

  constructor(private readonly committed: Set<string>) {}

  has(key: string): boolean {
    return this.committed.has(key) || this.added.has(key);
  }

  add(key: string): void {
    this.added.add(key);
  }

  /** The batch is committed: its keys count for the batches after it. */
  keep(): void {
    for (const key of this.added) this.committed.add(key);
  }
}
