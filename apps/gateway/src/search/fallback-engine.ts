import type { Candidate, Probe, SearchEngine, SearchFilter } from '@credit/search';

/** Whether the first engine is to be asked, and what became of asking it. */
export interface EngineWatch {
  readonly usable: boolean;
  failed(error: unknown): void;
}

/** Asks the first engine as long as it is fit; whatever it fails to answer the second answers, and nobody notices. */
export class FallbackEngine implements SearchEngine {
  /** Questions so far, by who answered them. */
  readonly answered = { first: 0, second: 0 };

  constructor(
    private readonly first: SearchEngine,
    private readonly second: SearchEngine,
    private readonly watch: EngineWatch,
  ) {}

  async find(probes: readonly Probe[], filter: SearchFilter, take: number): Promise<readonly (readonly Candidate[])[]> {
    if (this.watch.usable) {
      try {
        const found = await this.first.find(probes, filter, take);
        this.answered.first += 1;
        return found;
      } catch (error) {
        this.watch.failed(error);
      }
    }
    this.answered.second += 1;
    return this.second.find(probes, filter, take);
  }
}
