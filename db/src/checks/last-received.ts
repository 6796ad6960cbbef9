import type { Queryable } from '../connection.js';

/** When a category was last received: the day of receipt, and the moment at which the work on it was done. */
export interface LastReceived {
  readonly receivedOn: string;
  readonly at: string;
}

/** By category; what was never received is not there. */
export async function lastReceived(db: Queryable, categories: readonly string[]): Promise<ReadonlyMap<string, LastReceived>> {
  const { rows } = await db.query<{ item: string; received_on: string; finished_at: Date }>({
    name: 'last-received',
    text: `select w.item, k.received_on, k.finished_at from unnest($1::text[]) as w(item)
            cross join lateral (
              select s.received_on, s.finished_at from credit.submission s
               where s.item = w.item and s.state = 'done' order by s.finished_at desc limit 1) k`,
    values: [categories],
  });
  return new Map(rows.map((row) => [row.item, { receivedOn: row.received_on, at: row.finished_at.toISOString() }]));
}
