import { addDays, type Day } from '@credit/domain';
import type { ListedRecord } from './listed-record.js';
import type { EndReason, Standing } from './listing.js';

export interface Effect {
  readonly listedOn: Day;
  readonly from: Day;
  /** Last day of effect, inclusive. */
  readonly until: Day | null;
  /** The source says that it took the listing off. */
  readonly lifted: boolean;
  readonly supersededOn: Day | null;
}

/**
 * How a listing stands on a day. Of several ends the earliest counts; on that day already it has no effect. An annulled
 * decision counts as never made, whatever day is asked for; repair and removal count from their own day on.
 */
export function standingOn(day: Day, record: ListedRecord, effect: Effect): Standing {
  const ended = firstEnd(record, effect);
  if (ended && ended.since <= day) return { on: 'ended', ...ended, reason: isDecided(ended.why) ? record.reason : null };
  if (day < effect.from) return { on: 'not-yet' };
  const stay = record.stays?.find(({ from, until }) => from <= day && (until === null || day <= until));
  if (stay) return { on: 'suspended', why: stay.kind, since: stay.from, until: stay.until, document: stay.document };
  return { on: 'in-force' };
}

/** True where somebody decided the end, so that the record's reason is the end's. */
function isDecided(why: EndReason): boolean {
  switch (why) {
    case 'removed':
    case 'repaired':
    case 'annulled':
      return true;
    case 'term':
    case 'superseded':
      return false;
  }
}

function firstEnd(record: ListedRecord, effect: Effect): { readonly why: EndReason; readonly since: Day } | undefined {
  if (record.state === 'WITHDRAWN') return { why: 'annulled', since: effect.listedOn };
  const told = toldOn(record);
  const ends: { readonly why: EndReason; readonly since: Day }[] = [];
  if (effect.until !== null) ends.push({ why: 'term', since: addDays(effect.until, 1) });
  if (record.state === 'REPAIRED') ends.push({ why: 'repaired', since: told });
  if (effect.lifted) ends.push({ why: 'removed', since: told });
  if (effect.supersededOn !== null) ends.push({ why: 'superseded', since: effect.supersededOn });
  return ends.reduce<(typeof ends)[number] | undefined>((first, end) => (first && first.since <= end.since ? first : end), undefined);
}

/** The day from which a repair or removal counts: its own, else the day the platform heard of it. */
export function toldOn(record: ListedRecord): Day {
  return record.endedOn ?? record.knownOn;
}
