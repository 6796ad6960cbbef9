import type { Pool } from './connection.js';

/**
 * Runs `work` while holding a lock of the database. The lock dies with its connection, so a killed worker frees it at
 * once. Returns false, without waiting, when another worker has it. `work` can ask whether the lock still holds: it does not
 * once the database went away under it.
 */
export async function withLock(
  pool: Pool,
  lock: { readonly space: number; readonly key: string },
  work: (isHeld: () => Promise<boolean>) => Promise<void>,
): Promise<boolean> {
  const client = await pool.connect();
  let broken: Error | undefined;
  const onError = (error: Error): void => {
    broken = error;
  };
  client.on('error', onError);
  const values = [lock.key, lock.space];
  try {
    const { rows } = await client.query<{ locked: boolean }>('select pg_try_advisory_lock(hashtextextended($1, $2)) as locked', values);
    if (rows[0]?.locked !== true) return false;
    try {
      await work(async () => !broken && client.query('select 1').then(() => true, () => false));
    } finally {
      if (!broken) await client.query('select pg_advisory_unlock(hashtextextended($1, $2))', values).catch(() => undefined);
    }
    return true;
  } finally {
    client.off('error', onError);
    client.release(broken);
  }
}

const BY_NAME = 48;

/** Runs `work` unless another process is at what is called so. */
export function exclusively(pool: Pool, name: string, work: () => Promise<void>): Promise<boolean> {
  return withLock(pool, { space: BY_NAME, key: name }, work);
}
