import { Client } from '@elastic/elasticsearch';
import type { ElasticsearchSettings } from './settings.js';

/** Writing and building may take longer than a question. */
const PATIENCE_MS = 30_000;

/** An Elasticsearch and the name under which the index of subjects is asked there. */
export interface Elasticsearch {
  readonly client: Client;
  readonly alias: string;
  close(): Promise<void>;
}

/** Connects when first used; a server that is away is no error here. Who asks decides whether to ask again. */
export function openElasticsearch({ url, alias }: ElasticsearchSettings): Elasticsearch {
  const client = new Client({ node: url, requestTimeout: PATIENCE_MS, maxRetries: 0 });
  return { client, alias, close: () => client.close() };
}
