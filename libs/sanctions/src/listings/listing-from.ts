import { addMonths, lastListedDay, type Day } from '@credit/domain';
import { earlier } from './earlier.js';
import type { ListOnDay } from './listed-categories.js';
import type { Listing } from './listing.js';
import type { Asked, SeenRecord } from './seen-record.js';
import { firstDay, toListing } from './to-listing.js';
import { usableUntil } from './usable.js';

/** The listing that a record makes on one list; null where the record may not be used. */
export function listingFrom(seen: SeenRecord, on: ListOnDay, asked: Asked): Listing | null {
  const { record, listed } = seen;
  const { list } = on;
  const usable = usableUntil(record, listed.category, asked);
  if (usable === undefined) return null;
  const until = earlier(endOnList(seen, on), usable);
  const usualLastDay = until === null && on.usualMonths !== null ? addMonths(firstDay(record), on.usualMonths) : null;
  return toListing(
    seen,
    {
      listId: list.id,
      name: list.name,
      kind: list.kind,
      polarity: list.polarity === 'positive' ? 'reward' : 'penalty',
      severe: list.severe && list.enabled,
      without: !list.enabled ? 'list-not-enabled' : on.hasBasis ? null : 'no-basis-on-day',
      authority: record.organName ?? list.authority,
      titled: list.title,
    },
    { until, usualLastDay, day: asked.day },
  );
}

/**
 * The list's own last day. The validity of a penalty (处罚有效期) or the due day of a commitment is not the end of a listing
 * that rests on it, unless the rule leaves the term to the decision.
 */
function endOnList({ record, listed }: SeenRecord, { terms }: ListOnDay): Day | null {
  const { kind } = listed.category;
  const endsElsewhere = kind === 'commitment' || (kind === 'penalty' && !terms.some((term) => term.kind === 'as-decided'));
  return lastListedDay(endsElsewhere ? { ...record, validUntil: null } : record, terms);
}
