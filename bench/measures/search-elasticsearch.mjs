import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { loadCatalogue } from '@credit/catalogue';
import { createVault, drainOutbox, openStore } from '@credit/db';
import { buildIndex, ElasticsearchEngine, openElasticsearch, SubjectIndex } from '@credit/search-elasticsearch';
import { MARK_SEARCH, probeSearch } from '../../libs/search-elasticsearch/dist/probe-search.js';
import { startNode } from '../../tests/elasticsearch/start-node.mjs';
import { askStraight, bareBulk, untilElasticsearchFinds } from '../platform/elasticsearch-straight.mjs';
import { timed } from '../platform/one-by-one.mjs';
import { freshDatabase, withServer } from '../platform/scratch-database.mjs';
import { DAY, measureClasses } from '../platform/search-classes.mjs';
import { startServer } from '../platform/server-process.mjs';
import { storeSubjects } from '../platform/stored-subjects.mjs';

export const options = { subjects: '10000,100000', questions: 200, rounds: 3 };
const GATEWAY = fileURLToPath(new URL('../../apps/gateway/dist/main.js', import.meta.url));
const PATIENCE_MS = 10_000;

/** A search through our GraphQL beside the very same questions sent straight to Elasticsearch; how it grows; how fast the index is built beside a bare bulk. */
export async function measure({ subjects, questions, rounds }) {
  process.env.ES_HEAP ??= '1g';
  const results = [];
  const first = new Map();
  for (const size of String(subjects).split(',').map(Number)) results.push(...(await measureSize({ size, questions, rounds }, first)));
  return results;
}

async function measureSize({ size, questions, rounds }, first) {
  return withServer(async ({ server, dataDir }) => {
    const { appUrl, ownerUrl } = await freshDatabase(server);
    const companies = await storeSubjects(ownerUrl, { count: size, sample: questions * 4 });
    const vault = createVault(randomBytes(32));
    const store = openStore({ url: appUrl, vault });
    while ((await drainOutbox({ pool: store.pool, vault, law: loadCatalogue(), day: DAY })) > 0);
    const node = await startNode();
    const elasticsearch = openElasticsearch({ url: node.url, alias: 'bench' });
    const built = await build(elasticsearch, store.searchDocuments);
    const gateway = await startServer(GATEWAY, { DATABASE_URL: appUrl, DATA_DIR: dataDir, CREDIT_TODAY: DAY, NODE_ENV: 'test', ELASTICSEARCH_URL: node.url, ELASTICSEARCH_INDEX: 'bench' });
    try {
      await untilElasticsearchFinds(gateway.url);
      const engine = new ElasticsearchEngine(elasticsearch, { patienceMs: PATIENCE_MS, atLeast: () => 0 });
      const straight = (body) => askStraight(`${node.url}/bench/_msearch`, body);
      const rows = await measureClasses({ companies, size, questions, rounds, gateway, engine, write: bodyOf, straight, by: 'Elasticsearch', first });
      const { postgres } = await untilElasticsearchFinds(gateway.url);
      if (postgres > 0) console.log(`  其中 ${postgres} 次由数据库答复`);
      return [{ name: `Elasticsearch index build at ${size} subjects`, unit: 'documents/s', ...built, limit: '>= 0.5', n: size, at: new Date().toISOString() }, ...rows];
    } finally {
      await gateway.stop();
      await elasticsearch.close();
      await store.close();
      await node.stop();
    }
  });
}

/** Documents a second from the database into an index that is asked, beside a bulk of the same documents, ready in memory, into the same kind of index. */
async function build(elasticsearch, documents) {
  const index = new SubjectIndex(elasticsearch);
  let n = 0;
  const ourMs = await timed(async () => {
    n = await buildIndex({ index, source: documents, progress: () => undefined, alone: (step) => step() });
  });
  const bareMs = await bareBulk(elasticsearch, documents);
  return { ours: (n / ourMs) * 1000, reference: (n / bareMs) * 1000, ratio: bareMs / ourMs };
}

function bodyOf(probes, filter, take) {
  const searches = [MARK_SEARCH, ...probes.map((probe) => probeSearch(probe, filter, take))];
  return searches.map((search) => `{}\n${JSON.stringify(search)}\n`).join('');
}
