import pg from 'pg';

const DATE = 1082;
const INT8 = 20;

/** Days stay text (`YYYY-MM-DD`), bigint ids become numbers (they stay far below 2^53). */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === DATE) return (value: string) => value;
    if (oid === INT8) return Number;
    return format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid, 'text');
  },
};

export type Pool = pg.Pool;
export type Client = pg.PoolClient;

/** Something that runs SQL: the pool, or a client inside a transaction. */
export type Queryable = Pick<pg.Pool, 'query'>;

/** Opens a pool. A connection that breaks while idle is reported and replaced, never thrown. */
export function openPool(url: string, options: { readonly max?: number; readonly onError?: (error: Error) => void } = {}): Pool {
  const pool = new pg.Pool({ connectionString: url, max: options.max ?? 10, types, application_name: 'xinyong-hengnan' });
  pool.on('error', options.onError ?? (() => undefined));
  return pool;
}

/** Runs `work` in one transaction; rolls back and rethrows when it throws. */
export async function inTransaction<T>(pool: Pool, work: (client: Client) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  const onError = (error: Error): void => {
    broken = error;
  };
  client.on('error', onError);
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    if (!broken) await client.query('rollback').catch((e: unknown) => (broken = toError(e)));
    throw error;
  } finally {
    client.off('error', onError);
    client.release(broken);
  }
}

function toError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
