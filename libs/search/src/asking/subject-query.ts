import type { Day, SubjectKind } from '@credit/domain';
import type { SearchFilter } from '../engine/search-engine.js';

/** A question to the public search. Natural persons are never found by it. */
export interface SubjectQuery extends SearchFilter {
  readonly text: string;
  readonly first: number;
  /** Cursor of the last subject of the page before. */
  readonly after: string | null;
}

/** What is asked while somebody is still typing. */
export interface SuggestQuery {
  readonly text: string;
  readonly first: number;
  readonly day: Day;
}

export interface FoundSubject {
  readonly code: string;
  readonly name: string;
  readonly kind: SubjectKind;
  readonly status: string | null;
  readonly township: string | null;
  readonly matched: Matched;
  /** Where the page after this one begins. */
  readonly cursor: string;
}

/** Why it was found; the name of before is shown as such. */
export interface Matched {
  readonly by: 'code' | 'name' | 'former-name' | 'pinyin';
  readonly text: string;
  /** Only alike, never to be taken for the one asked for: one slip in the code, a character in the name, another township. */
  readonly alike: boolean;
}

/** Matches first, then what is only alike; equals by code. The order stays the same from page to page and on every engine. */
export interface FoundPage {
  readonly subjects: readonly FoundSubject[];
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
  /** Counted up to the cap; `totalCapped` says that there are more. */
  readonly total: number;
  readonly totalCapped: boolean;
}
