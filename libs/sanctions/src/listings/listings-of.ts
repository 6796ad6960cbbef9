import type { Day } from '@credit/domain';
import type { SanctionsLaw } from '../sanctions-law.js';
import { isEntry } from '../lists/entry-rule.js';
import { listedCategories } from './listed-categories.js';
import type { ListedRecord } from './listed-record.js';
import type { Listing } from './listing.js';
import { listingFrom } from './listing-from.js';
import { recordListing } from './record-listing.js';
import type { Asked, SeenRecord } from './seen-record.js';
import { supersededOn } from './superseded.js';

/**
 * Everything about a subject that can trigger measures, with its standing on the day: listings by competent organs (in
 * force, ended and why, suspended) and records that measures of the county name. Records are those known to whoever asks;
 * records of other categories, or of results that speak neither for nor against, give nothing. Order does not matter.
 */
export function listingsOf(records: readonly ListedRecord[], law: SanctionsLaw, day: Day): readonly Listing[] {
  const categories = listedCategories(law, day);
  const listings: Listing[] = [];
  for (const record of records) {
    const listed = categories.get(record.category);
    if (!listed || record.decidedOn > day) continue;
    const superseded = listed.isRating ? supersededOn(record, records, day) : null;
    addListings(listings, { record, listed, superseded }, { law, day });
  }
  return listings.length > 1 ? listings.sort(inOrder) : listings;
}

function addListings(listings: Listing[], seen: SeenRecord, asked: Asked): void {
  const { record, listed } = seen;
  const on = listed.lists.filter(({ rules }) => rules.length === 0 || rules.some((rule) => isEntry(record.fields, rule, asked.day)));
  for (const list of on) {
    const listing = listingFrom(seen, list, asked);
    if (listing) listings.push(listing);
  }
  if (on.length > 0) return;
  const listing = recordListing(seen, asked);
  if (listing) listings.push(listing);
}

/** By list, then the earliest first: whatever order the records came in. */
function inOrder(a: Listing, b: Listing): number {
  return compare(a.listKind, b.listKind) || compare(a.listedOn, b.listedOn) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
