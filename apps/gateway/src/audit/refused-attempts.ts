import type { WrittenBy } from '@credit/domain';

/** Something that somebody was not let do. */
export interface Attempt {
  /** Where it came from; it is counted by this, and not written down. */
  readonly address: string;
  /** The act that was asked for. */
  readonly what: string;
  readonly by: WrittenBy;
  readonly rule: string;
}

/** A refused attempt that is written down, and how many like it were not since the last one. */
export type CountedAttempt = Attempt & { readonly more: number };

const PER_MINUTE = 10;
const MINUTE_MS = 60_000;
const MOST_ADDRESSES = 10_000;

interface Counted {
  since: number;
  told: number;
  more: number;
}

/** Lets so many refused attempts of one address a minute into the log, and counts the rest: whoever floods it fills no disk. */
export class RefusedAttempts {
  private readonly counted = new Map<string, Counted>();

  constructor(
    private readonly write: (attempt: CountedAttempt) => Promise<void>,
    private readonly now: () => number = Date.now,
  ) {}

  /** Resolves when it is written down, or counted only. */
  async note(attempt: Attempt): Promise<void> {
    const counted = this.countOf(attempt.address);
    if (counted.told >= PER_MINUTE) {
      counted.more += 1;
      return;
    }
    counted.told += 1;
    const { more } = counted;
    counted.more = 0;
    await this.write({ ...attempt, more });
  }

  private countOf(address: string): Counted {
    const now = this.now();
    const known = this.counted.get(address);
    if (known && now - known.since < MINUTE_MS) return known;
    // What was only counted before is told with the next one.
    const fresh = { since: now, told: 0, more: known?.more ?? 0 };
    if (!known && this.counted.size >= MOST_ADDRESSES) this.forgetOldest();
    this.counted.delete(address);
    this.counted.set(address, fresh);
    return fresh;
  }

  private forgetOldest(): void {
    const [oldest] = this.counted.keys();
    if (oldest !== undefined) this.counted.delete(oldest);
  }
}
