import { Client } from '@elastic/elasticsearch';

/** Name under which the index is asked (an alias), unless an installation sets another. */
export const ELASTICSEARCH_INDEX = 'credit-subjects';

/** Writing and building may take longer than a question. */
const PATIENCE_MS = 30_000;

/** An Elasticsearch and the name under which the index of subjects is asked there. */
export interface Elasticsearch {
  readonly client: Client;
  readonly alias: string;
  close(): Promise<void>;
}

/** Connects when first used; a server that is away is no error here. Who asks decides whether to ask again. */
export function openElasticsearch(url: string, alias: string = ELASTICSEARCH_INDEX): Elasticsearch {
  const client = new Client({ node: url, requestTimeout: PATIENCE_MS, maxRetries: 0 });
  return { client, alias, close: () => client.close() };
}
