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
