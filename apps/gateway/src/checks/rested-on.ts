import type { ReadRecord, RestedOn } from '@credit/db';
import type { Listing, SubjectCheck } from '@credit/sanctions';
import { recordKey } from '../disclosure/record-key.js';

/** The records that an answer rests on, each once: what happens to them later bears on the receipt. */
export function recordsRestedOn(row: number, subjectId: number, found: { readonly check: SubjectCheck; readonly records: readonly ReadRecord[] }): readonly RestedOn[] {
  const { check, records } = found;
  const listings = [
    ...[...check.listingsInForce, ...check.endedListings, ...check.suspendedListings, ...check.otherFacts].map(({ listing }) => listing),
    ...check.listingsToCome,
    ...[...check.honours, ...check.otherMerits].map(({ listing }) => listing),
  ];
  return recordsOfListings(listings, { row, subjectId, records });
}

/** Of a subject's records those from which listings come. */
export function recordsOfListings(
  listings: readonly Pick<Listing, 'listKind' | 'record'>[],
  { row, subjectId, records }: { readonly row: number; readonly subjectId: number; readonly records: readonly ReadRecord[] },
): readonly RestedOn[] {
  if (listings.length === 0) return [];
  const told = new Set(listings.map(({ listKind: category, record: id }) => recordKey({ category, id })));
  return records.filter((record) => told.has(recordKey(record))).map(({ category, id, seq }) => ({ row, subjectId, category, record: id, seq }));
}
