import type { Queryable } from './connection.js';

/** Next number of the day in a series, such as `S-20261102-000001`. Numbers of a day have no gaps: the caller's transaction holds the counter until it ends. */
export async function nextReceipt(client: Queryable, kind: string, day: string): Promise<string> {
  const { rows: [counted] } = await client.query<{ last: number }>(
    `insert into credit.receipt_counter (kind, day, last) values ($1, $2, 1)
     on conflict (kind, day) do update set last = credit.receipt_counter.last + 1
     returning last`,
    [kind, day],
  );
  if (!counted) throw new Error('the counter of receipts gave no number');
  return `${kind}-${day.replaceAll('-', '')}-${String(counted.last).padStart(6, '0')}`;
}
