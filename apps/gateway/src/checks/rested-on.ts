import type { ReadRecord, RestedOn } from '@credit/db';
import type { SubjectCheck } from '@credit/sanctions';

/** The records that an answer rests on, each once: what happens to them later bears on the receipt. */
export function recordsRestedOn(row: number, subjectId: number, found: { readonly check: SubjectCheck; readonly records: readonly ReadRecord[] }): readonly RestedOn[] {
  const { check, records } = found;
  const listings = [
    ...[...check.listingsInForce, ...check.endedListings, ...check.suspendedListings, ...check.otherFacts].map(({ listing }) => listing),
    ...check.listingsToCome,
    ...[...check.honours, ...check.otherMerits].map(({ listing }) => listing),
  ];
  if (listings.length === 0) return [];
  const told = new Set(listings.map(({ listKind, record }) => `${listKind} ${record}`));
  return records
    .filter(({ category, id }) => told.has(`${category} ${id}`))
    .map(({ category, id, seq }) => ({ row, subjectId, category, record: id, seq }));
}
