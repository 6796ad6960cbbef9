import type { ListingChangeKind, ToldListing } from '@credit/sanctions';

/** A department's watch over subjects of a check, until a day (the end of a contract). */
export interface Watch {
  /** `W-年月日-序号`. */
  readonly number: string;
  /** The receipt from which on changes are told. */
  readonly receipt: string;
  readonly scenario: string;
  /** Unified code of the department. */
  readonly organ: string;
  readonly operator: string;
  readonly purpose: string;
  readonly project: string | null;
  readonly begunOn: string;
  /** The last day, inclusive. */
  readonly until: string;
  /** Ended before its last day. */
  readonly ended: { readonly on: string; readonly operator: string; readonly reason: string } | null;
}

export interface WatchedSubject {
  readonly subjectId: number;
  readonly code: string;
  readonly name: string;
  /** What the department was last told of it. */
  readonly told: readonly ToldListing[];
}

/** A listing of a watched subject began, ended or changed. */
export interface WatchEvent {
  readonly id: number;
  readonly watch: string;
  readonly code: string;
  readonly name: string;
  readonly change: ListingChangeKind;
  readonly listing: ToldListing;
  /** The day of the check that found it, and its receipt. */
  readonly knownOn: string;
  readonly receipt: string;
}

/** What a look needs of a subject on which something may have happened. */
export interface SubjectToLookAt extends WatchedSubject {
  /** How often anything came in about it when this was asked. */
  readonly revisions: number;
}
