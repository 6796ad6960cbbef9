import { randomBytes } from 'node:crypto';
import { ensureDatabase, migrate, startEmbedded } from '@credit/db';
import { startOwnServer } from './own-server.mjs';
import { storeRegister } from './stored-register.mjs';
import { withPool } from './with-pool.mjs';

export { withPool };

/** A real PostgreSQL of its own for one measurement, gone afterwards; with `kept` it stands in that folder and stays. */
export async function withServer(work, kept = '') {
  const own = kept === '' ? await startOwnServer() : await startKeptServer(kept);
  try {
    return await work(own);
  } finally {
    await own.stop();
  }
}

async function startKeptServer(dataDir) {
  const server = await startEmbedded({ dataDir });
  return { server, dataDir, stop: () => server.stop() };
}

/** The generated register of this size: filled now, or the one that a kept server has from an earlier run. */
export async function registerOf(server, { subjects, records }) {
  const name = `register_${subjects}_${records}`;
  await ensureDatabase(server.superuserUrl, name);
  const urls = server.urlsOf(name);
  await migrate(urls.ownerUrl);
  const filled = await withPool(urls.ownerUrl, async (pool) => (await pool.query('select from credit.subject limit 1')).rowCount === 1);
  if (!filled) await storeRegister(urls.ownerUrl, { count: subjects, records });
  return { name, ...urls };
}

/** A migrated database; with `template` a copy of another one. */
export async function freshDatabase(server, template) {
  const name = `bench_${randomBytes(4).toString('hex')}`;
  await ensureDatabase(server.superuserUrl, name, template);
  const urls = server.urlsOf(name);
  if (template === undefined) await migrate(urls.ownerUrl);
  return { name, ...urls };
}

export async function dropDatabase(server, name) {
  await withPool(server.superuserUrl, (pool) => pool.query(`drop database if exists ${name} with (force)`));
}
