import type { Catalogue } from '@credit/catalogue';
import type { Store } from '@credit/db';
import { SubjectSearch } from '@credit/search';
import { ElasticsearchEngine, openElasticsearch, type ElasticsearchSettings } from '@credit/search-elasticsearch';
import { FallbackEngine } from './fallback-engine.js';
import { IndexWatch, type IndexState } from './index-watch.js';

/** A question that takes Elasticsearch longer is Postgres's, so that nobody waits longer than a second. */
const PATIENCE_MS = 700;

/** By which engine subjects are found at present; `elasticsearch` only where there is one. */
export interface FindingState {
  readonly search: 'elasticsearch' | 'postgres';
  readonly elasticsearch?: IndexState;
}

/** The public search, and how it stands with its engines. */
export interface OpenSearch {
  readonly search: SubjectSearch;
  state(): FindingState;
  /** Questions so far, by the engine that answered them; none where there is but one engine. */
  answered(): ReadonlyMap<FindingState['search'], number>;
  close(): Promise<void>;
}

export async function openSearch(store: Store, law: Catalogue, settings: ElasticsearchSettings | null): Promise<OpenSearch> {
  if (settings === null) {
    return { search: new SubjectSearch(store.engine, law), state: () => ({ search: 'postgres' }), answered: () => new Map(), close: () => Promise.resolve() };
  }
  const elasticsearch = openElasticsearch(settings);
  const engine: ElasticsearchEngine = new ElasticsearchEngine(elasticsearch, { patienceMs: PATIENCE_MS, atLeast: () => watch.atLeast() });
  const watch = new IndexWatch({ latestVersion: () => store.searchDocuments.latestVersion(), followedTo: () => engine.followedTo() });
  const both = new FallbackEngine(engine, store.engine, watch);
  await watch.start();
  return {
    search: new SubjectSearch(both, law),
    state: () => ({ search: watch.usable ? 'elasticsearch' : 'postgres', elasticsearch: watch.state }),
    answered: () => new Map([['elasticsearch', both.answered.first], ['postgres', both.answered.second]]),
    close: async () => {
      await watch.stop();
      await elasticsearch.close();
    },
  };
}
