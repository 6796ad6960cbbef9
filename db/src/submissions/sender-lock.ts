import type { Pool } from '../connection.js';

/**
 * Runs `work` while holding the sender's lock for one item: files of one sender for one item are worked one after the
 * other. The lock dies with the connection, so a killed worker frees it at once. Returns false when another worker has it.
 */
export async function withSenderLock(
  pool: Pool,
  sender: { readonly organ: string; readonly item: string },
  work: () => Promise<void>,
): Promise<boolean> {
  const client = await pool.connect();
  let broken: Error | undefined;
  const onError = (error: Error): void => {
    broken = error;
  };
  client.on('error', onError);
  const key = `${sender.organ} ${sender.item}`;
  try {
    const { rows } = await client.query<{ locked: boolean }>(
      'select pg_try_advisory_lock(hashtextextended($1, 42)) as locked',
      [key],
    );
    if (rows[0]?.locked !== true) return false;
    try {
      await work();
    } finally {
      if (!broken) await client.query('select pg_advisory_unlock(hashtextextended($1, 42))', [key]).catch(() => undefined);
    }
    return true;
  } finally {
    client.off('error', onError);
    client.release(broken);
  }
}
