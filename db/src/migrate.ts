import 'reflect-metadata';
import { openOwner } from './data-source.js';
import { APPLICATION_GRANTS } from './migrations/grants.js';
import { migrateQueue } from './queue.js';

/**
 * Brings the database to the present schema and gives the application's role its rights. Safe to run again; several at
 * once wait for each other.
 */
export async function migrate(ownerUrl: string): Promise<void> {
  const owner = openOwner(ownerUrl);
  await owner.initialize();
  const lock = owner.createQueryRunner();
  try {
    await lock.connect();
    await lock.query('select pg_advisory_lock(430422)');
    await owner.runMigrations();
    await migrateQueue(ownerUrl);
    await owner.query(APPLICATION_GRANTS);
    await assertTrigramsOfChinese(owner);
  } finally {
    await lock.query('select pg_advisory_unlock(430422)').catch(() => undefined);
    await lock.release();
    await owner.destroy();
  }
}

/** Trigrams of Chinese need a UTF-8 character type; with LC_CTYPE=C they are silently empty. */
async function assertTrigramsOfChinese(owner: { query(sql: string): Promise<unknown> }): Promise<void> {
  const rows = await owner.query(`select show_trgm('衡南') <> '{}' as ok`);
  const ok = Array.isArray(rows) && typeof rows[0] === 'object' && rows[0] !== null && 'ok' in rows[0] && rows[0].ok === true;
  if (!ok) throw new Error('数据库的字符类型不是 UTF-8，中文检索不可用：请用 C.UTF-8 或其他 UTF-8 区域重建数据库');
}
