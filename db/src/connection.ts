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

/** A server that does not answer is away; one that vanished without a word is found out by the probes of TCP. */
export const PATIENCE = { connectionTimeoutMillis: 30_000, keepAlive: true, keepAliveInitialDelayMillis: 10_000 } as const;

/** Opens a pool. A connection that breaks while idle is reported and replaced, never thrown. */
export function openPool(url: string, options: { readonly max?: number; readonly onError?: (error: Error) => void } = {}): Pool {
  const pool = new pg.Pool({ connectionString: url, max: options.max ?? 10, types, ...PATIENCE, application_name: 'xinyong-hengnan' });
  pool.on('error', options.onError ?? (() => undefined));
  return pool;
}

/** The connection broke between COMMIT and its answer: what was done may stand or not. */
export class CommitUnknown extends Error {
  override readonly name = 'CommitUnknown';
}

/** Runs `work` in one transaction; rolls back and rethrows when it throws. Throws `CommitUnknown` where nobody can say whether it stands. */
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
    await commit(client);
    return result;
  } catch (error) {
    if (!broken) await client.query('rollback').catch((e: unknown) => (broken = toError(e)));
    throw error;
  } finally {
    client.off('error', onError);
    client.release(broken);
  }
}

async function commit(client: Client): Promise<void> {
  const failed = await client.query('commit').then(() => undefined, toError);
  if (!failed) return;
  // A server that goes on answering has refused; one that does not may have done it before it went.
  await client.query('rollback').catch(() => {
    throw new CommitUnknown('the connection broke before the commit was answered', { cause: failed });
  });
  throw failed;
}

function toError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
