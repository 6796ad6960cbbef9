import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { loadCatalogue } from '@credit/catalogue';
import { createVault, drainOutbox, openStore } from '@credit/db';
import { SubjectSearch } from '@credit/search';
import { buildIndex, openElasticsearch, SubjectIndex } from '@credit/search-elasticsearch';
import { MARK_SEARCH, probeSearch } from '../../libs/search-elasticsearch/dist/probe-search.js';
import { QUALITY_CLASSES } from '../../libs/search/dist/testing/quality-classes.js';
import { startNode } from '../../tests/elasticsearch/start-node.mjs';
import { bareBulk, untilElasticsearchFinds, askStraight } from '../platform/elasticsearch-straight.mjs';
import { askOnce, quantile, timed } from '../platform/one-by-one.mjs';
import { freshDatabase, withServer } from '../platform/scratch-database.mjs';
import { startServer } from '../platform/server-process.mjs';
import { storeSubjects } from '../platform/stored-subjects.mjs';
import { numbers } from '../register/random.mjs';

export const options = { subjects: '10000,100000', questions: 200, rounds: 3 };
const DAY = '2026-11-02';
/** Questions of each class before anything is measured. */
const WARM = 60;
const GATEWAY = fileURLToPath(new URL('../../apps/gateway/dist/main.js', import.meta.url));
const SEARCH = `query ($text: String!) { searchSubjects(text: $text) {
  total totalCapped pageInfo { endCursor hasNextPage } edges { cursor node { code name kind status township matchedBy matchedText alike } } } }`;

/** A search through our GraphQL beside the very same question sent straight to Elasticsearch; how it grows; how fast the index is built beside a bare bulk. */
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
    const law = loadCatalogue();
    const vault = createVault(randomBytes(32));
    const store = openStore({ url: appUrl, vault });
    while ((await drainOutbox({ pool: store.pool, vault, law, day: DAY })) > 0);
    const node = await startNode();
    const elasticsearch = openElasticsearch({ url: node.url, alias: 'bench' });
    const built = await build(elasticsearch, store.searchDocuments);
    const gateway = await startServer(GATEWAY, { DATABASE_URL: appUrl, DATA_DIR: dataDir, CREDIT_TODAY: DAY, NODE_ENV: 'test', ELASTICSEARCH_URL: node.url, ELASTICSEARCH_INDEX: 'bench' });
    try {
      await untilElasticsearchFinds(gateway.url);
      const rows = [{ name: `Elasticsearch index build at ${size} subjects`, unit: 'documents/s', ...built, limit: '>= 0.5', n: size, at: new Date().toISOString() }];
      const within = { companies, law, gateway, node };
      for (const each of QUALITY_CLASSES) await compare(each, { ...within, questions: WARM, rounds: 2 });
      for (const each of QUALITY_CLASSES) {
        const seen = await compare(each, { ...within, questions, rounds });
        rows.push(...rowsOf(each.title, { ...seen, size, questions, first: first.get(each.title) }));
        if (!first.has(each.title)) first.set(each.title, quantile(seen.ours, 0.5));
        console.log(`  ${size} 个主体，${each.title}：${quantile(seen.ours, 0.5).toFixed(2)} 毫秒，直接问 Elasticsearch ${quantile(seen.bare, 0.5).toFixed(2)} 毫秒`);
      }
      const { postgres } = await untilElasticsearchFinds(gateway.url);
      if (postgres > 0) console.log(`  其中 ${postgres} 次由数据库答复`);
      return rows;
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

async function compare({ type }, { companies, questions, rounds, law, gateway, node }) {
  const chance = numbers(20261102);
  const texts = [];
  for (let i = 0; texts.length < questions && i < companies.length * 10; i += 1) {
    const text = type(companies[i % companies.length], chance);
    if (text !== null) texts.push(text);
  }
  const bodies = await Promise.all(texts.map((text) => bodyOf(text, law)));
  const ours = [];
  const bare = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const [i, text] of texts.entries()) {
      bare.push(await timed(() => askStraight(`${node.url}/bench/_msearch`, bodies[i])));
      ours.push(await timed(() => askOnce(gateway.url, SEARCH, { text })));
    }
  }
  return { ours, bare };
}

/** What the search asks Elasticsearch for a text, as it is sent. */
async function bodyOf(text, law) {
  let searches = [];
  const recording = {
    find: async (probes, filter, take) => {
      searches = [MARK_SEARCH, ...probes.map((probe) => probeSearch(probe, filter, take))];
      return probes.map(() => []);
    },
  };
  await new SubjectSearch(recording, law).search({ text, kind: null, township: null, sector: null, noticesSince: null, first: 20, after: null, day: DAY });
  return searches.map((search) => `{}\n${JSON.stringify(search)}\n`).join('');
}

function rowsOf(title, { ours, bare, size, questions, first }) {
  const [p50, p99] = [quantile(ours, 0.5), quantile(ours, 0.99)];
  const row = (name, more) => ({ name, unit: 'ms', n: questions, at: new Date().toISOString(), ...more });
  return [
    row(`search by Elasticsearch at ${size}: ${title}, p50 (asked straight beside it)`, { ours: p50, reference: quantile(bare, 0.5), limit: '<= 2', ratio: p50 / quantile(bare, 0.5) }),
    row(`search by Elasticsearch at ${size}: ${title}, p99`, { ours: p99, reference: quantile(bare, 0.99), limit: null, ratio: p99 / quantile(bare, 0.99) }),
    ...(first === undefined ? [] : [row(`search by Elasticsearch, growth to ${size}: ${title}, p50`, { ours: p50, reference: first, limit: '<= 3', ratio: p50 / first })]),
  ];
}
