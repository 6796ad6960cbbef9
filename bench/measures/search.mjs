import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { loadCatalogue } from '@credit/catalogue';
import { createVault, drainOutbox, openPool, openStore, probeStatement } from '@credit/db';
import { timed } from '../platform/one-by-one.mjs';
import { freshDatabase, withPool, withServer } from '../platform/scratch-database.mjs';
import { DAY, measureClasses } from '../platform/search-classes.mjs';
import { startServer } from '../platform/server-process.mjs';
import { storeSubjects } from '../platform/stored-subjects.mjs';

export const options = { subjects: '10000,100000', questions: 200, rounds: 3 };
const GATEWAY = fileURLToPath(new URL('../../apps/gateway/dist/main.js', import.meta.url));

/** A search through our GraphQL beside the very same engine queries as bare SQL, per class of question; how it grows; how fast the index is built. */
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
    const vault = createVault(randomBytes(32));
    const built = await build({ appUrl, ownerUrl, draining: { vault, law: loadCatalogue(), day: DAY } });
    const gateway = await startServer(GATEWAY, { DATABASE_URL: appUrl, DATA_DIR: dataDir, CREDIT_TODAY: DAY, NODE_ENV: 'test' });
    const pool = openPool(appUrl, { max: 1 });
    const store = openStore({ url: appUrl, vault, maxConnections: 2 });
    try {
      const straight = ({ text, values }) => pool.query(text, [...values]);
      const rows = await measureClasses({ companies, size, questions, rounds, gateway, engine: store.engine, write: probeStatement, straight, by: 'Postgres', first });
      return [{ name: `search index build at ${size} subjects`, unit: 'documents/s', ...built, limit: '>= 0.5', n: size, at: new Date().toISOString() }, ...rows];
    } finally {
      await gateway.stop();
      await store.close();
      await pool.end();
    }
  });
}

/** Documents a second from the outbox into the index, beside a COPY of the same documents into the same table with the same indexes. */
async function build({ appUrl, ownerUrl, draining }) {
  const pool = openPool(appUrl, { max: 2 });
  const ourMs = await timed(async () => {
    while ((await drainOutbox({ pool, ...draining })) > 0);
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
