import type { Day } from '@credit/domain';
import type { EndReason, Listing } from '../listings/listing.js';
import type { StayKind } from '../listings/listed-record.js';

/** A listing as somebody was told of it in a check: what a later check is compared with. */
export interface ToldListing extends Pick<Listing, 'id' | 'listKind' | 'listId' | 'name' | 'documentNo' | 'authority' | 'listedOn' | 'until' | 'revision' | 'disputed'> {
  readonly on: 'not-yet' | 'in-force' | 'suspended' | 'ended';
  /** Why it is suspended or has ended. */
  readonly why: EndReason | StayKind | null;
  /** The first day on which it had no effect. */
  readonly since: Day | null;
  /** Ids of the measures that it triggers in the scenario, in order; null where the check does not tell them (honours). */
  readonly measures: readonly string[] | null;
}

/**
 * What happened to a listing between two checks.
 *
 * - `announced`: decided, and not yet in effect
 * - `began`: in force now, and was not before
 * - `suspended`, `resumed`: stopped for a time, and in force again
 * - `ended`: by its term, taken off, repaired, annulled
 * - `corrected`: stands as before, and its record or its last day was changed
 * - `rules-changed`: stands as before, and other measures rest on it
 */
export type ListingChangeKind = 'announced' | 'began' | 'suspended' | 'resumed' | 'ended' | 'corrected' | 'rules-changed';

export interface ListingChange {
  readonly change: ListingChangeKind;
  /** As it stands now; of one that is no longer told as it stood, with its end. */
  readonly listing: ToldListing;
}
