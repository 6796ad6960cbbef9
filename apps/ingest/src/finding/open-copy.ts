import type { SearchStore, Store } from '@credit/db';
import { openElasticsearch, SubjectIndex, type Elasticsearch, type ElasticsearchSettings } from '@credit/search-elasticsearch';

/** An index in Elasticsearch and the documents of the database that it is a copy of. */
export interface IndexCopy {
  readonly elasticsearch: Elasticsearch;
  readonly index: SubjectIndex;
  readonly documents: SearchStore;
}

export interface OpenCopy extends IndexCopy {
  close(): Promise<void>;
}

/** Undefined where there is no Elasticsearch. */
export function openCopy(settings: ElasticsearchSettings | null, store: Store): OpenCopy | undefined {
  if (settings === null) return undefined;
  const elasticsearch = openElasticsearch(settings);
  return { elasticsearch, index: new SubjectIndex(elasticsearch), documents: store.searchDocuments, close: () => elasticsearch.close() };
}
