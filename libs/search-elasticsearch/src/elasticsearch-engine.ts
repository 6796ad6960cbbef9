import type { estypes } from '@elastic/elasticsearch';
import type { Candidate, Probe, SearchEngine, SearchFilter } from '@credit/search';
import { MARK, type KeptSource } from './index-definition.js';
import type { Elasticsearch } from './open-node.js';
import { probeQuery } from './probe-query.js';

const NEEDED = ['code', 'kind', 'status', 'township', 'names'];

/** The index has not followed the documents as far as asked for: it is new, was lost, or is behind. */
export class IndexBehind extends Error {
  constructor(
    readonly followedTo: number,
    readonly wanted: number,
  ) {
    super(`the index has followed to version ${followedTo}, wanted is ${wanted}`);
  }
}

/** What a question to Elasticsearch may take, and how new its index must be at least. */
export interface EngineDemands {
  readonly patienceMs: number;
  /** Version of the documents that the index must have; asked anew for every question. */
  atLeast(): number;
}

/** The Elasticsearch engine of search. Throws when the server does not answer in time or wholly, and `IndexBehind`. */
export class ElasticsearchEngine implements SearchEngine {
  constructor(
    private readonly elasticsearch: Elasticsearch,
    private readonly demands: EngineDemands,
  ) {}

  async find(probes: readonly Probe[], filter: SearchFilter, take: number): Promise<readonly (readonly Candidate[])[]> {
    const wanted = this.demands.atLeast();
    const searches: estypes.MsearchRequestItem[] = [{}, MARK_SEARCH];
    for (const probe of probes) {
      searches.push({}, { query: probeQuery(probe, filter), size: take, sort: ['code'], track_total_hits: false, _source: NEEDED });
    }
    const { client, alias } = this.elasticsearch;
    const { responses } = await client.msearch<KeptSource>({ index: alias, searches }, { requestTimeout: this.demands.patienceMs, maxRetries: 0 });
    const [mark, ...found] = responses.map(hitsOf);
    const followedTo = mark?.[0]?._version ?? 0;
    if (followedTo < wanted) throw new IndexBehind(followedTo, wanted);
    return found.map((hits) => hits.flatMap(({ _source }) => (_source ? [_source] : [])));
  }

  /** Up to which version of the documents questions are answered; 0 without an index. Throws when the server does not answer. */
  async followedTo(): Promise<number> {
    const { client, alias } = this.elasticsearch;
    const { responses } = await client.msearch({ index: alias, searches: [{}, MARK_SEARCH] }, { requestTimeout: this.demands.patienceMs, maxRetries: 0 });
    const [answer] = responses;
    if (answer && 'error' in answer && answer.status === 404) return 0;
    return answer ? (hitsOf(answer)[0]?._version ?? 0) : 0;
  }
}

/** Asked together with the question, so that what is found and how new it is are of one moment. */
const MARK_SEARCH: estypes.MsearchRequestItem = { query: { ids: { values: [MARK] } }, size: 1, version: true, _source: false };

function hitsOf<T>(answer: estypes.MsearchResponse<T>['responses'][number]): readonly estypes.SearchHit<T>[] {
  if ('error' in answer) throw new Error(`Elasticsearch 没有答复：${answer.error.type} ${answer.error.reason ?? ''}`);
  if (answer.timed_out || answer._shards.failed > 0) throw new Error('Elasticsearch 只答复了一部分');
  return answer.hits.hits;
}
