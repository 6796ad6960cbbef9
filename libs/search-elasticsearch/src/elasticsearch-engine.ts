import type { estypes } from '@elastic/elasticsearch';
import type { Candidate, Probe, SearchEngine, SearchFilter } from '@credit/search';
import type { KeptSource } from './index-definition.js';
import type { Elasticsearch } from './open-node.js';
import { MARK_SEARCH, probeSearch } from './probe-search.js';
import { IndexBehind, IndexMissing } from './trouble.js';

const NOT_FOUND = 404;

/** What a question to Elasticsearch may take, and how new its index must be at least. */
export interface EngineDemands {
  readonly patienceMs: number;
  /** Version of the documents that the index must have; asked anew for every question. */
  atLeast(): number;
}

/**
 * The Elasticsearch engine of search. Throws when the server does not answer in time or only in part, when it has no index or one
 * that is behind: `troubleOf` tells which.
 */
export class ElasticsearchEngine implements SearchEngine {
  constructor(
    private readonly elasticsearch: Elasticsearch,
    private readonly demands: EngineDemands,
  ) {}

  async find(probes: readonly Probe[], filter: SearchFilter, take: number): Promise<readonly (readonly Candidate[])[]> {
    const wanted = this.demands.atLeast();
    const [mark, ...found] = await this.ask([MARK_SEARCH, ...probes.map((probe) => probeSearch(probe, filter, take))]);
    const followedTo = mark?.[0]?._version ?? 0;
    if (followedTo < wanted) throw new IndexBehind(`the index has followed to version ${followedTo}, wanted is ${wanted}`);
    return found.map((hits) => hits.flatMap(({ _source }) => (_source ? [toCandidate(_source)] : [])));
  }

  /** Up to which version of the documents questions are answered. Throws as `find` does. */
  async followedTo(): Promise<number> {
    const [mark] = await this.ask([MARK_SEARCH]);
    return mark?.[0]?._version ?? 0;
  }

  private async ask(questions: readonly estypes.MsearchRequestItem[]): Promise<readonly (readonly estypes.SearchHit<KeptSource>[])[]> {
    const { client, alias } = this.elasticsearch;
    const { responses } = await client.msearch<KeptSource>(
      { index: alias, searches: questions.flatMap((question) => [{}, question]) },
      { requestTimeout: this.demands.patienceMs, maxRetries: 0 },
    );
    return responses.map(hitsOf);
  }
}

function toCandidate({ code, kind, status, township, names }: KeptSource): Candidate {
  return { code, kind, status, township, names };
}

function hitsOf<T>(answer: estypes.MsearchResponse<T>['responses'][number]): readonly estypes.SearchHit<T>[] {
  if ('error' in answer) {
    const words = `${answer.error.type} ${answer.error.reason ?? ''}`;
    throw answer.status === NOT_FOUND ? new IndexMissing(words) : new Error(words);
  }
  if (answer.timed_out || answer._shards.failed > 0) throw new Error('only a part of the index has answered');
  return answer.hits.hits;
}
