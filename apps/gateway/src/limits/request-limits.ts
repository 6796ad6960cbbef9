import type { LimitedCaller } from './limited-caller.js';
import type { Limits } from './limit-settings.js';
import { TokenBuckets } from './token-buckets.js';
import { tooMany, type TooMany } from './too-many.js';

/** How often a caller may ask. Counters stand in the process: no request waits for a database to be counted (ADR 0018). */
export class RequestLimits {
  private readonly buckets: Readonly<Record<LimitedCaller['counted'] | 'credentials', TokenBuckets | null>>;

  constructor(limits: Limits) {
    this.buckets = { address: bucketsOf(limits.address), account: bucketsOf(limits.account), client: bucketsOf(limits.client), credentials: bucketsOf(limits.credentials) };
  }

  /** Counts a request; what it answers where the caller has asked too often. */
  count({ counted, key }: LimitedCaller, now: number): TooMany | undefined {
    const buckets = this.buckets[counted];
    const waits = buckets?.take(key, now) ?? 0;
    return buckets && waits > 0 ? tooMany(counted, buckets.limit, waits) : undefined;
  }

  /** Counts a request that costs as much as `more` others on top. */
  charge({ counted, key }: LimitedCaller, more: number, now: number): void {
    this.buckets[counted]?.spend(key, more, now);
  }

  /** Whether credentials that this address shows are looked at just now. */
  mayShowCredential(address: string, now: number): TooMany | undefined {
    const { credentials } = this.buckets;
    const waits = credentials?.waits(address, now) ?? 0;
    return credentials && waits > 0 ? tooMany('credentials', credentials.limit, waits) : undefined;
  }

  /** A credential that is nobody's was shown. */
  wrongCredential(address: string, now: number): void {
    this.buckets.credentials?.spend(address, 1, now);
  }
}

function bucketsOf(limit: Limits[keyof Limits]): TokenBuckets | null {
  return limit === null ? null : new TokenBuckets(limit);
}
