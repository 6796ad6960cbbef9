import { addMonths, type Day } from '@credit/domain';
import { earlier } from './earlier.js';
import type { Listing } from './listing.js';
import type { Asked, SeenRecord } from './seen-record.js';
import { firstDay, toListing } from './to-listing.js';
import { usableUntil } from './usable.js';

/**
 * A record that is on no list. In a category of lists it does not tell on which list it is: it is shown, and triggers nothing
 * (only lists that national rules set up count). Elsewhere it counts where a measure of the county names its category and
 * its result speaks for or against the subject.
 */
export function recordListing(seen: SeenRecord, asked: Asked): Listing | null {
  const { record, listed } = seen;
  const { category } = listed;
  const notTold = category.kind === 'blacklist' && listed.lists.length > 0;
  const polarity = polarityOf(seen);
  if (polarity === null || !(notTold || listed.namedByMeasure)) return null;
  const usable = usableUntil(record, category, asked);
  if (usable === undefined) return null;
  return toListing(
    seen,
    {
      listId: null,
      name: category.name,
      kind: notTold ? 'list-not-told' : 'record',
      polarity,
      severe: false,
      without: notTold ? 'list-not-told' : null,
      authority: record.organName ?? '',
      titled: null,
    },
    { until: earlier(usable, holdsUntil(seen)), usualLastDay: null, day: asked.day },
  );
}

/** By the category itself, else by the record's result; a result that nobody has classified speaks neither way. */
function polarityOf({ record, listed }: SeenRecord): Listing['polarity'] | null {
  switch (listed.category.polarity) {
    case 'positive':
      return 'reward';
    case 'negative':
      return 'penalty';
    case 'basic':
    case 'neutral': {
      const value = listed.result && record.fields[listed.result.field];
      if (!listed.result || !value) return null;
      if (listed.result.positive.includes(value)) return 'reward';
      return listed.result.negative.includes(value) ? 'penalty' : null;
    }
  }
}

function holdsUntil({ record, listed }: SeenRecord): Day | null {
  return listed.result ? addMonths(firstDay(record), listed.result.holdsMonths) : record.validUntil;
}
