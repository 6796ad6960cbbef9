import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureDatabase, migrate, openPool, startEmbedded } from '@credit/db';

/** A real PostgreSQL of its own for one measurement, gone afterwards. */
export async function withServer(work) {
  const dataDir = mkdtempSync(join(tmpdir(), 'credit-bench-'));
  const server = await startEmbedded({ dataDir });
  try {
    return await work({ server, dataDir });
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
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
