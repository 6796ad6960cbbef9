import type { Day, Month, SenderTally } from '@credit/domain';
import type { Queryable } from '../connection.js';

/** What one sender sent in for one category in one month. */
export interface TalliedSender extends SenderTally {
  readonly organ: string;
  readonly item: string;
}

/** The figures of a tally; every query that reads them groups. */
export const FIGURES = `
  sum(submissions)::int as "submissions", sum(refused)::int as "refused", sum(submissions - refused - done)::int as "waiting",
  sum(accepted)::bigint as "accepted", sum(accepted_with_warning)::bigint as "acceptedWithWarning", sum(rejected)::bigint as "rejected",
  sum(quarantined)::bigint as "quarantined", sum(duplicate)::bigint as "duplicate", sum(skipped)::bigint as "skipped", sum(late)::bigint as "late",
  sum(untimed)::bigint as "untimed", sum(twin_rows)::bigint as "twinRows", sum(case when operation = 'correct' then accepted + accepted_with_warning else 0 end)::bigint as "corrected",
  max(last_received_on) as "lastReceived"`;

/** All that was sent in in a month: one line a sender and category. */
export async function talliesOfMonth(db: Queryable, month: Month): Promise<readonly TalliedSender[]> {
  const { rows } = await db.query<TalliedSender>({
    name: 'tallies-of-month',
    text: `select organ, item, ${FIGURES} from credit.coverage_tally where month = $1 group by organ, item order by organ, item`,
    values: [`${month}-01`],
  });
  return rows;
}

/** What was sent in in a month up to a day, that day included: counted file by file. */
export async function talliesUpTo(db: Queryable, month: Month, day: Day): Promise<readonly TalliedSender[]> {
  const { rows } = await db.query<TalliedSender>({
    name: 'tallies-up-to',
    text: `select organ, item, count(*)::int as "submissions", count(*) filter (where state = 'refused')::int as "refused", count(*) filter (where state in ('queued', 'working'))::int as "waiting",
                  sum((counts->>'accepted')::bigint)::bigint as "accepted", sum((counts->>'acceptedWithWarning')::bigint)::bigint as "acceptedWithWarning", sum((counts->>'rejected')::bigint)::bigint as "rejected",
                  sum((counts->>'quarantined')::bigint)::bigint as "quarantined", sum((counts->>'duplicate')::bigint)::bigint as "duplicate", sum((counts->>'skipped')::bigint)::bigint as "skipped",
                  sum(late_rows)::bigint as "late", sum((tallies->>'untimed')::bigint)::bigint as "untimed", sum(twin_rows)::bigint as "twinRows",
                  coalesce(sum((counts->>'accepted')::bigint + (counts->>'acceptedWithWarning')::bigint) filter (where operation = 'correct'), 0)::bigint as "corrected", max(received_on) as "lastReceived"
             from credit.submission where received_on >= $1 and received_on <= $2 group by organ, item order by organ, item`,
    values: [`${month}-01`, day],
  });
  return rows;
}

/** The day on which each of the pairs last sent anything, up to the end of a month; who never did is not there. Keys are `organ item`. */
export async function lastSent(
  db: Queryable,
  pairs: readonly { readonly organ: string; readonly item: string }[],
  until: Month,
): Promise<ReadonlyMap<string, Day>> {
  const { rows } = await db.query<{ organ: string; item: string; last: Day }>({
    name: 'last-sent',
    text: `select w.organ, w.item, k.last_received_on as last from unnest($1::text[], $2::text[]) as w(organ, item)
            cross join lateral (
              select t.last_received_on from credit.coverage_tally t
               where t.organ = w.organ and t.item = w.item and t.month <= $3 order by t.month desc, t.last_received_on desc limit 1) k`,
    values: [pairs.map(({ organ }) => organ), pairs.map(({ item }) => item), `${until}-01`],
  });
  return new Map(rows.map(({ organ, item, last }) => [senderKey(organ, item), last]));
}

export function senderKey(organ: string, item: string): string {
  return `${organ} ${item}`;
}
