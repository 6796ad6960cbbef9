import type { Listing } from '../listings/listing.js';
import type { ListingChange, ListingChangeKind, ToldListing } from './told-listing.js';

/** Two checks of one subject, the earlier and the later. `endOf` tells how a listing that the later no longer tells has ended. */
export interface ComparedChecks {
  readonly before: readonly ToldListing[];
  readonly after: readonly ToldListing[];
  endOf(listing: ToldListing): Pick<ToldListing, 'why' | 'since'>;
}

/**
 * What happened to a subject's listings between two checks, each listing at most once, in the order of their ids. A listing
 * that had ended before anybody heard of it is no change: it never had an effect on what was told.
 */
export function listingChanges({ before, after, endOf }: ComparedChecks): readonly ListingChange[] {
  const was = new Map(before.map((listing) => [listing.id, listing]));
  const is = new Map(after.map((listing) => [listing.id, listing]));
  const changes: ListingChange[] = [];
  for (const listing of after) {
    const change = changeOf(was.get(listing.id), listing);
    if (change !== undefined) changes.push({ change, listing });
  }
  for (const listing of before) {
    if (is.has(listing.id) || listing.on === 'ended') continue;
    changes.push({ change: 'ended', listing: { ...listing, on: 'ended', ...endOf(listing) } });
  }
  return changes.sort((a, b) => (a.listing.id < b.listing.id ? -1 : 1));
}

/** The end of a listing that a check no longer tells, as the subject's listings of the day have it. */
export function endAmong(found: readonly Listing[]): ComparedChecks['endOf'] {
  return ({ id }) => {
    const standing = found.find((listing) => listing.id === id)?.standing;
    return standing?.on === 'ended' ? { why: standing.why, since: standing.since } : { why: null, since: null };
  };
}

function changeOf(was: ToldListing | undefined, is: ToldListing): ListingChangeKind | undefined {
  const before = was?.on ?? 'ended';
  if (before !== is.on) return stepTo(is.on, before);
  if (was === undefined || is.on === 'ended') return undefined;
  if (was.revision !== is.revision || was.until !== is.until || was.disputed !== is.disputed) return 'corrected';
  return sameMeasures(was, is) ? undefined : 'rules-changed';
}

function stepTo(on: ToldListing['on'], before: ToldListing['on']): ListingChangeKind {
  switch (on) {
    case 'not-yet':
      return 'announced';
    case 'in-force':
      return before === 'suspended' ? 'resumed' : 'began';
    case 'suspended':
      return 'suspended';
    case 'ended':
      return 'ended';
  }
}

function sameMeasures({ measures: a }: ToldListing, { measures: b }: ToldListing): boolean {
  return a === null || b === null || (a.length === b.length && a.every((id, i) => id === b[i]));
}
