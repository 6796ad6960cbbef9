import type { Day, SubjectKind } from '@credit/domain';

/** A question to the public search. Natural persons are never found by it. */
export interface SubjectQuery {
  readonly text: string;
  readonly kind: SubjectKind | null;
  /** Name of a township. */
  readonly township: string | null;
  readonly first: number;
  readonly after: string | null;
  readonly day: Day;
}

export interface FoundSubject {
  readonly code: string;
  readonly name: string;
  readonly kind: SubjectKind;
  readonly status: string | null;
  readonly township: string | null;
  /** Why it was found; the name of before is shown as such. */
  readonly matched: { readonly by: 'code' | 'name' | 'former-name'; readonly text: string };
  /** Where the page after this one begins. */
  readonly cursor: string;
}

export interface FoundPage {
  readonly subjects: readonly FoundSubject[];
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
  /** Counted up to `totalCap`; `totalCapped` says that there are more. */
  readonly total: number;
  readonly totalCapped: boolean;
}

/** Finds subjects; several engines, one behaviour. It only finds: truth is read from the store. */
export interface SubjectFinder {
  find(query: SubjectQuery): Promise<FoundPage>;
}
