import { randomBytes } from 'node:crypto';
import { ensureDatabase, migrate, openPool } from '@credit/db';
import { startOwnServer } from './own-server.mjs';

/** A real PostgreSQL of its own for one measurement, gone afterwards. */
export async function withServer(work) {
  const own = await startOwnServer();
  try {
    return await work(own);
  } finally {
    await own.stop();
  }
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

export async function withPool(url, work) {
  const pool = openPool(url, { max: 2 });
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}
