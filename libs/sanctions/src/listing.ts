import type { Day } from '@credit/domain';

/** A subject is on a list: made from a record of a list category, never by the platform itself. */
export interface Listing {
  readonly record: string;
  readonly list: string;
  readonly authority: string;
  readonly documentNo: string | null;
  readonly listedOn: Day;
  /** Inclusive; null: until performed or removed. */
  readonly until: Day | null;
}
