import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { loadCatalogue } from '@credit/catalogue';
import { createVault, drainOutbox, openPool, probeStatement } from '@credit/db';
import { SubjectSearch } from '@credit/search';
import { QUALITY_CLASSES } from '../../libs/search/dist/testing/quality-classes.js';
import { askOnce, quantile, timed } from '../platform/one-by-one.mjs';
import { freshDatabase, withPool, withServer } from '../platform/scratch-database.mjs';
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

const CLASSES = [
  ...QUALITY_CLASSES.map(({ title, type }) => ({ title, type })),
  { title: 'a code with one wrong character', type: ({ code }, chance) => wrongAt(code, chance(code.length)) },
  { title: 'two characters of a trade name', type: ({ parts }) => parts.tradeName.slice(0, 2) },
];

function wrongAt(code, at) {
  return code.slice(0, at) + (code[at] === '7' ? '8' : '7') + code.slice(at + 1);
}

/** A search through our GraphQL beside the very same engine query as bare SQL, per class of question; how it grows; how fast the index is built. */
export async function measure({ subjects, questions, rounds }) {
  const results = [];
  const first = new Map();
  for (const size of String(subjects).split(',').map(Number)) results.push(...(await measureSize({ size, questions, rounds }, first)));
  return results;
}

async function measureSize({ size, questions, rounds }, first) {
  return withServer(async ({ server, dataDir }) => {
    const { appUrl, ownerUrl } = await freshDatabase(server);
    const companies = await storeSubjects(ownerUrl, { count: size, sample: questions * 4 });
    const catalogue = loadCatalogue();
    const built = await build({ appUrl, ownerUrl, catalogue });
    const gateway = await startServer(GATEWAY, { DATABASE_URL: appUrl, DATA_DIR: dataDir, CREDIT_TODAY: DAY, NODE_ENV: 'test' });
    try {
      for (const each of CLASSES) await compare(each, { companies, questions: WARM, rounds: 2, catalogue, gateway, appUrl });
      const rows = [{ name: `index build at ${size} subjects`, unit: 'documents/s', ...built, limit: '>= 0.5', n: size, at: new Date().toISOString() }];
      for (const each of CLASSES) {
        const seen = await compare(each, { companies, questions, rounds, catalogue, gateway, appUrl });
        rows.push(...rowsOf(each.title, { ...seen, size, questions, first: first.get(each.title) }));
        if (!first.has(each.title)) first.set(each.title, quantile(seen.ours, 0.5));
        console.log(`  ${size} 个主体，${each.title}：${quantile(seen.ours, 0.5).toFixed(2)} 毫秒，SQL ${quantile(seen.bare, 0.5).toFixed(2)} 毫秒`);
      }
      return rows;
    } finally {
      await gateway.stop();
    }
  });
}

/** Documents a second from the outbox into the index, beside a COPY of the same documents into the same table with the same indexes. */
async function build({ appUrl, ownerUrl, catalogue }) {
  const pool = openPool(appUrl, { max: 2 });
  const draining = { pool, vault: createVault(randomBytes(32)), law: catalogue, day: DAY };
  const ourMs = await timed(async () => {
    while ((await drainOutbox(draining)) > 0);
  });
  await pool.end();
  return withPool(ownerUrl, async (owner) => {
    const { rows: [{ n }] } = await owner.query('select count(*)::int as n from credit.search_document');
    await owner.query('create unlogged table credit.bare as select * from credit.search_document');
    await owner.query('create table credit.bare_index (like credit.search_document including indexes including defaults including storage)');
    const bareMs = await timed(() => owner.query('insert into credit.bare_index select * from credit.bare'));
    await owner.query('drop table credit.bare, credit.bare_index');
    await owner.query('vacuum analyze credit.search_document');
    return { ours: (n / ourMs) * 1000, reference: (n / bareMs) * 1000, ratio: bareMs / ourMs };
  });
}

async function compare({ type }, { companies, questions, rounds, catalogue, gateway, appUrl }) {
  const chance = numbers(20261102);
  const texts = [];
  for (let i = 0; texts.length < questions && i < companies.length * 10; i += 1) {
    const text = type(companies[i % companies.length], chance);
    if (text !== null) texts.push(text);
  }
  const statements = await Promise.all(texts.map((text) => statementOf(text, catalogue)));
  const ours = [];
  const bare = [];
  const pool = openPool(appUrl, { max: 1 });
  for (let round = 0; round < rounds; round += 1) {
    for (const [i, text] of texts.entries()) {
      const { text: sql, values } = statements[i];
      const [sqlMs, ourMs] = [await timed(() => pool.query(sql, values)), await timed(() => askOnce(gateway.url, SEARCH, { text }))];
      ours.push(ourMs);
      bare.push(sqlMs);
    }
  }
  await pool.end();
  return { ours, bare };
}

/** What the search asks the engine for a text. */
async function statementOf(text, catalogue) {
  let statement;
  const recording = {
    find: async (probes, filter, take) => {
      statement = probeStatement(probes, filter, take);
      return probes.map(() => []);
    },
  };
  await new SubjectSearch(recording, catalogue).search({ text, kind: null, township: null, sector: null, noticesSince: null, first: 20, after: null, day: DAY });
  return statement;
}

function rowsOf(title, { ours, bare, size, questions, first }) {
  const at = new Date().toISOString();
  const [p50, p99] = [quantile(ours, 0.5), quantile(ours, 0.99)];
  const row = (name, more) => ({ name, unit: 'ms', n: questions, at, ...more });
  return [
    row(`search at ${size}: ${title}, p50 (bare SQL beside it)`, { ours: p50, reference: quantile(bare, 0.5), limit: '<= 2', ratio: p50 / quantile(bare, 0.5) }),
    row(`search at ${size}: ${title}, p99`, { ours: p99, reference: quantile(bare, 0.99), limit: null, ratio: p99 / quantile(bare, 0.99) }),
    ...(first === undefined ? [] : [row(`search growth to ${size}: ${title}, p50`, { ours: p50, reference: first, limit: '<= 3', ratio: p50 / first })]),
  ];
}
