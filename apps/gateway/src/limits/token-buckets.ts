/** How much one caller may do: `most` at once, refilled evenly within `seconds`. */
export interface Limit {
  readonly most: number;
  readonly seconds: number;
  /** Who has used up everything waits so many seconds, not only until something has been refilled. */
  readonly pauseSeconds?: number;
}

interface Bucket {
  left: number;
  /** When `left` was reckoned, and until when nothing is given. */
  at: number;
  pausedUntil: number;
}

const MS = 1000;
/** Callers remembered at a time; beyond, the one not seen for longest is forgotten. */
const MOST_CALLERS = 50_000;

/** A token bucket for each caller. Moments are milliseconds and given by whoever asks. */
export class TokenBuckets {
  private readonly buckets = new Map<string, Bucket>();

  constructor(
    readonly limit: Limit,
    private readonly mostCallers: number = MOST_CALLERS,
  ) {}

  /** Takes one; returns 0, or the whole seconds after which there is one again. */
  take(caller: string, now: number): number {
    const waits = this.waits(caller, now);
    if (waits === 0) this.spend(caller, 1, now);
    return waits;
  }

  /** The whole seconds after which `take` would succeed; 0 where it would now. */
  waits(caller: string, now: number): number {
    const bucket = this.buckets.get(caller);
    if (!bucket) return 0;
    if (bucket.pausedUntil > now) return Math.ceil((bucket.pausedUntil - now) / MS);
    const lacking = 1 - this.left(caller, now);
    return lacking <= 0 ? 0 : Math.ceil((lacking * this.limit.seconds) / this.limit.most);
  }

  /** What is left: `most` for somebody who has used nothing. */
  left(caller: string, now: number): number {
    const bucket = this.buckets.get(caller);
    if (!bucket) return this.limit.most;
    return Math.min(this.limit.most, bucket.left + ((now - bucket.at) / MS) * (this.limit.most / this.limit.seconds));
  }

  /** Uses up `weight`, also where there is less; true where less than one is left and the caller's pause begins. */
  spend(caller: string, weight: number, now: number): boolean {
    const left = Math.max(0, this.left(caller, now) - weight);
    const before = this.buckets.get(caller)?.pausedUntil ?? 0;
    const begins = left < 1 && before <= now && (this.limit.pauseSeconds ?? 0) > 0;
    this.buckets.delete(caller);
    this.buckets.set(caller, { left, at: now, pausedUntil: begins ? now + (this.limit.pauseSeconds ?? 0) * MS : before });
    if (this.buckets.size > this.mostCallers) this.forgetOldest();
    return begins;
  }

  /** Callers who are remembered just now. */
  get size(): number {
    return this.buckets.size;
  }

  private forgetOldest(): void {
    const [oldest] = this.buckets.keys();
    if (oldest !== undefined) this.buckets.delete(oldest);
  }
}
