import type { Day } from '@credit/domain';
import type { Pool } from '../connection.js';
import { EVENT_COLUMNS, type EventRow } from './event-row.js';

/** Which events are looked for; null: whatever it is. */
export interface EventQuery {
  /** Days of Asia/Shanghai, both included. */
  readonly from: Day;
  readonly until: Day;
  readonly action: string | null;
  /** Part of the name of whoever did it, or their account. */
  readonly who: string | null;
  readonly organ: string | null;
  readonly object: string | null;
  readonly result: 'done' | 'refused' | null;
  /** Number of an event: those before it. */
  readonly before: number | null;
  readonly limit: number;
}

/** An event with its place in the chain; null: not linked yet. */
export interface FoundEvent extends EventRow {
  readonly batch: number | null;
}

/** The latest first. Batches say between which numbers events of the days are: older and younger ones are not read. */
export async function findEvents(pool: Pool, query: EventQuery): Promise<readonly FoundEvent[]> {
  const { from, until, action, who, organ, object, result, before, limit } = query;
  const { low, high } = await numbersOf(pool, { from, until });
  const { rows } = await pool.query<FoundEvent>({
    name: 'find-events',
    text: `select ${EVENT_COLUMNS}, l.batch from credit.audit_event e left join credit.audit_link l on l.event_id = e.id
            where e.id >= $1 and ($2::bigint is null or e.id <= $2) and (e.at at time zone 'Asia/Shanghai')::date between $3 and $4
              and ($5::text is null or e.action = $5) and ($6::text is null or position($6 in e.operator) > 0 or e.account = $6)
              and ($7::text is null or e.organ = $7) and ($8::text is null or e.object = $8) and ($9::text is null or e.result = $9)
            order by e.id desc limit $10`,
    values: [low, smallest(high, before === null ? null : before - 1), from, until, action, who, organ, object, result, limit],
  });
  return rows;
}

/** An event whose transaction ended late stands in a later batch than its moment has it: one batch more on either side. */
async function numbersOf(pool: Pool, { from, until }: { readonly from: Day; readonly until: Day }): Promise<{ readonly low: number; readonly high: number | null }> {
  const { rows } = await pool.query<{ low: number | null; high: number | null }>({
    name: 'numbers-of-days',
    text: `select (select min(event_id) from credit.audit_link where batch = coalesce(
                    (select number from credit.audit_batch where last_at >= $1::date::timestamp at time zone 'Asia/Shanghai' order by last_at limit 1),
                    (select max(number) + 1 from credit.audit_batch)) - 1) as low,
                  (select max(event_id) from credit.audit_link where batch =
                    (select number + 1 from credit.audit_batch where last_at >= ($2::date + 1)::timestamp at time zone 'Asia/Shanghai' order by last_at limit 1)) as high`,
    values: [from, until],
  });
  return { low: rows[0]?.low ?? 0, high: rows[0]?.high ?? null };
}

function smallest(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}
