import { troubleOf, type Trouble } from '@credit/search-elasticsearch';
import type { EngineWatch } from './fallback-engine.js';

const LOOK_MS = 1000;
/** So far an index may be behind the documents. With the time that these take themselves, a correction is found within 5 s. */
const MAY_LAG_MS = 2000;
/** After a question that was not answered, none is asked for so long. */
const REST_MS = 5000;

export type IndexState = 'ok' | Trouble;

/** What the watch looks at. */
export interface Watched {
  /** Highest version of the documents in the database. */
  latestVersion(): Promise<number>;
  /** Highest version that the index answers with. */
  followedTo(): Promise<number>;
}

/**
 * Watches whether the index answers, and whether it has followed the documents. The documents of two seconds ago must be in it,
 * so a new, lost or restored index is not asked before it has caught up.
 */
export class IndexWatch implements EngineWatch {
  private standing: IndexState = 'missing';
  private failure: { readonly state: Trouble; readonly until: number } | undefined;
  private readonly held: { readonly at: number; readonly version: number }[] = [];
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly watched: Watched,
    private readonly now: () => number = () => performance.now(),
  ) {}

  get state(): IndexState {
    return this.failure && this.now() < this.failure.until ? this.failure.state : this.standing;
  }

  get usable(): boolean {
    return this.state === 'ok';
  }

  /** The version that an answer must have: what the database held two seconds ago, or else at the first look. */
  atLeast(): number {
    const old = this.held.findLast(({ at }) => at <= this.now() - MAY_LAG_MS) ?? this.held[0];
    return old?.version ?? Number.POSITIVE_INFINITY;
  }

  failed(error: unknown): void {
    const state = troubleOf(error);
    if (state === 'slow' || state === 'down') this.failure = { state, until: this.now() + REST_MS };
    else this.standing = state;
  }

  async start(): Promise<void> {
    await this.look();
    this.plan();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.looking;
  }

  /** One look. A database that is away tells nothing about the index. */
  async look(): Promise<void> {
    const version = await this.watched.latestVersion().catch(() => undefined);
    if (version !== undefined) this.note(version);
    try {
      this.standing = (await this.watched.followedTo()) >= this.atLeast() ? 'ok' : 'behind';
    } catch (error) {
      this.standing = troubleOf(error);
    }
  }

  private note(version: number): void {
    const at = this.now();
    this.held.push({ at, version });
    while (this.held[1] !== undefined && this.held[1].at <= at - MAY_LAG_MS) this.held.shift();
  }

  private plan(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.looking = this.look().then(() => this.plan());
    }, LOOK_MS).unref();
  }
}
