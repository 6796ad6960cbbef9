import type { SearchDocument } from '@credit/search';
import { elasticsearchUrl, freshIndex } from '../../../../tests/elasticsearch/test-node.js';
import { ElasticsearchEngine } from '../elasticsearch-engine.js';
import { openElasticsearch } from '../open-node.js';
import { SubjectIndex } from '../subject-index.js';

const AT_ONCE = 1000;
const PATIENCE_MS = 60_000;

/** The Elasticsearch engine on an index of its own, for the suites that all engines go through. */
export async function startElasticsearchEngine(): Promise<{
  readonly engine: ElasticsearchEngine;
  fill(documents: readonly SearchDocument[]): Promise<void>;
  close(): Promise<void>;
}> {
  const elasticsearch = openElasticsearch({ url: await elasticsearchUrl(), alias: freshIndex() });
  const index = new SubjectIndex(elasticsearch);
  let written = 0;
  return {
    engine: new ElasticsearchEngine(elasticsearch, { patienceMs: PATIENCE_MS, atLeast: () => written }),
    fill: async (documents) => {
      const aside = await index.createAside();
      const entries = documents.map((document, i) => ({ subjectId: i + 1, version: i + 1, document }));
      for (let i = 0; i < entries.length; i += AT_ONCE) await index.write(entries.slice(i, i + AT_ONCE), aside);
      await index.moveTo(aside);
      written = entries.length;
    },
    close: async () => {
      await index.dropAllBut();
      await elasticsearch.close();
    },
  };
}
