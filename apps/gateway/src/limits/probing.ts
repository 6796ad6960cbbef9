import type { LimitedCaller } from './limited-caller.js';
import type { Limits } from './limit-settings.js';
import { TokenBuckets } from './token-buckets.js';
import { tooMany, type TooMany } from './too-many.js';

/** What a look was for. */
export const LOOKS = ['code', 'name', 'suggestion', 'receipt', 'other'] as const;
export type Look = (typeof LOOKS)[number];

/** What a look that finds something counts, beside one that finds nothing: page after page is a walk through the register too. */
const FOUND_WEIGHT = 0.02;
/** While a name is typed, half of it often finds nothing yet. */
const SUGGESTION_WEIGHT = 0.2;
/** From this part left on, answers are slowed, by so much in the end. */
const SLOWED_FROM = 0.5;
const SLOWEST_MS = 2000;

/**
 * Trying out of codes, names and numbers, one after another: each caller's looks for what is not there are counted (a batch check
 * is one look, whoever is on its list); who has many is answered slowly, and then for a while not at all.
 */
export class Probing {
  private readonly byAddress: TokenBuckets | null;
  private readonly known: TokenBuckets | null;
  private readonly misses = new Map<Look, number>();
  private slowed = 0;
  private refused = 0;

  /** `tell` hears of each caller who is refused from now on. */
  constructor(
    limits: Pick<Limits, 'probes' | 'knownProbes'>,
    private readonly tell: (caller: LimitedCaller, look: Look) => void,
  ) {
    this.byAddress = limits.probes && new TokenBuckets(limits.probes);
    this.known = limits.knownProbes && new TokenBuckets(limits.knownProbes);
  }

  /** How the caller's next request is met: refused, or answered after so many milliseconds. */
  admit(caller: LimitedCaller, now: number): TooMany | { readonly delayMs: number } {
    const buckets = this.bucketsFor(caller);
    if (!buckets) return { delayMs: 0 };
    const waits = buckets.waits(caller.key, now);
    if (waits > 0) {
      this.refused += 1;
      return tooMany(caller.counted === 'address' ? 'probes' : 'knownProbes', buckets.limit, waits);
    }
    const left = buckets.left(caller.key, now) / buckets.limit.most;
    if (left >= SLOWED_FROM) return { delayMs: 0 };
    this.slowed += 1;
    return { delayMs: Math.round(SLOWEST_MS * (1 - left / SLOWED_FROM)) };
  }

  /** A look was answered. */
  note(caller: LimitedCaller, look: Look, { found }: { readonly found: boolean }, now: number): void {
    if (!found) this.misses.set(look, (this.misses.get(look) ?? 0) + 1);
    const weight = found ? FOUND_WEIGHT : look === 'suggestion' ? SUGGESTION_WEIGHT : 1;
    if (this.bucketsFor(caller)?.spend(caller.key, weight, now) === true) this.tell(caller, look);
  }

  /** In the text format of Prometheus; what was looked for is not told. */
  lines(): readonly string[] {
    return [
      '# HELP credit_looks_missed_total Looks that found nothing, by what was looked for.',
      '# TYPE credit_looks_missed_total counter',
      ...LOOKS.map((look) => `credit_looks_missed_total{look="${look}"} ${this.misses.get(look) ?? 0}`),
      '# HELP credit_probing_total Requests of callers who try out what there is: answered slowly, or refused.',
      '# TYPE credit_probing_total counter',
      `credit_probing_total{met="slowed"} ${this.slowed}`,
      `credit_probing_total{met="refused"} ${this.refused}`,
    ];
  }

  private bucketsFor({ counted }: LimitedCaller): TokenBuckets | null {
    return counted === 'address' ? this.byAddress : this.known;
  }
}
