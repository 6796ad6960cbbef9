import type { Day, SubjectKind } from '@credit/domain';
import type { SearchDocument } from '../documents/search-document.js';

/**
 * What an engine has to be able to do: give the documents that hold certain terms, in the order of their codes. Which terms
 * to look for, and which of the found is the better answer, is decided outside, once for all engines; so all give the same.
 */
export interface SearchEngine {
  /**
   * For each probe its documents that pass the filter, in ascending order of code, `take` at most. One question for all
   * probes. Throws when the engine does not answer.
   */
  find(probes: readonly Probe[], filter: SearchFilter, take: number): Promise<readonly (readonly Candidate[])[]>;
}

/** Documents that hold every term of `all` and, where `any` is not empty, at least one of `any`. Never empty altogether. */
export interface Probe {
  readonly all: readonly string[];
  readonly any: readonly string[];
  /** Of this one no more than so many. */
  readonly most?: number;
}

/** Null: not asked for. */
export interface SearchFilter {
  readonly kind: SubjectKind | null;
  /** Name of a township: that of the document. */
  readonly township: string | null;
  /** Id of a sector: some record of it is public on the day. */
  readonly sector: string | null;
  /** Some notice decided on this day or later is public on the day. */
  readonly noticesSince: Day | null;
  /** The day on which it is asked: documents known by then. */
  readonly day: Day;
}

/** What of a document is needed to order it among others and to show it. */
export type Candidate = Pick<SearchDocument, 'code' | 'kind' | 'status' | 'township' | 'names'>;
