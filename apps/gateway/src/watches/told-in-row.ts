import type { ToldListing } from '@credit/sanctions';
import type { CheckRow } from '../checks/check-row.js';

type MatchedRow = Extract<CheckRow, { readonly kind: unknown }>;
type ListingView = MatchedRow['listingsInForce'][number];
type HonourView = MatchedRow['honours'][number];

/** The listings that a row of a check tells of: what later checks of the subject are compared with. */
export function toldInRow(row: CheckRow): readonly ToldListing[] {
  if (!('kind' in row)) return [];
  const { listingsInForce, endedListings, suspendedListings, listingsToCome, otherFacts, honours, otherMerits } = row;
  return [
    ...[listingsInForce, endedListings, suspendedListings, listingsToCome, otherFacts].flatMap((listings) => listings ?? []).map(toldOf),
    ...[...honours, ...(otherMerits ?? [])].map(toldOfHonour),
  ];
}

function toldOf({ id, listKind, listId, name, documentNo, authority, listedOn, until, disputed, standing, record, measures }: ListingView): ToldListing {
  return {
    id, listKind, listId, name, documentNo, authority, listedOn, until, disputed,
    revision: record.revision,
    on: standing.on,
    why: standing.why ?? null,
    since: standing.since ?? null,
    measures: standing.on === 'in-force' ? measures.map((measure) => measure.id).sort() : null,
  };
}

/** A row tells only of honours in force, and not which measures rest on each. */
function toldOfHonour({ id, kind, name, documentNo, authority, grantedOn, until, record }: HonourView): ToldListing {
  return {
    id, listKind: kind, listId: null, name, documentNo, authority, listedOn: grantedOn, until, disputed: false, revision: record.revision,
    on: 'in-force', why: null, since: null, measures: null,
  };
}
