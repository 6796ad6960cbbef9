import { addDays, type Day } from '@credit/domain';
import { builtOnce } from '../built-once.js';
import type { Listing } from '../listings/listing.js';
import type { SanctionsLaw } from '../sanctions-law.js';

/** The first day after `day` on which these listings, or what they trigger, can be otherwise though nothing comes in; null: never. */
export function nextDay(listings: readonly Listing[], { law, day }: { readonly law: SanctionsLaw; readonly day: Day }): Day | null {
  return earliest([...listings.flatMap(turnsOf), ...nextLawDays(law, day)], day);
}

/** Days on which a listing begins, stops, goes on or ends. */
function turnsOf({ from, until, usualLastDay, standing }: Listing): readonly Day[] {
  const ends = [until, usualLastDay, standing.on === 'suspended' ? standing.until : null];
  return [from, ...ends.flatMap((last) => (last === null ? [] : [addDays(last, 1)]))];
}

const nextLawDays = builtOnce((law: SanctionsLaw, day: Day): readonly Day[] => {
  const editions = [...[...law.measures.values()].flatMap((measure) => measure.editions), ...[...law.lists.values()].flatMap((list) => list.editions)];
  const next = earliest(editions.flatMap(({ from, until }) => [...(from === null ? [] : [from]), ...(until === null ? [] : [addDays(until, 1)])]), day);
  return next === null ? [] : [next];
});

function earliest(days: readonly Day[], after: Day): Day | null {
  return days.reduce<Day | null>((first, each) => (each > after && (first === null || each < first) ? each : first), null);
}
