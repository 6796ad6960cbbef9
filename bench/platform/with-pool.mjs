import { openPool } from '@credit/db';

export async function withPool(url, work) {
  const pool = openPool(url, { max: 2 });
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}
