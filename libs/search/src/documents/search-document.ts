import type { Day, SubjectKind } from '@credit/domain';

/**
 * What the public search holds of a subject: nothing that is not public. A subject that the public may not find (a natural
 * person, a cancelled individual business) has no document. What depends on the day is told by days, so that nothing has
 * to be written again because a day has come.
 */
export interface SearchDocument {
  readonly code: string;
  readonly kind: SubjectKind;
  readonly status: string | null;
  /** Name of a township. */
  readonly township: string | null;
  /** Not found before this day. */
  readonly knownOn: Day;
  /** The present name first, then the former ones. */
  readonly names: readonly SearchedName[];
  /** What engines find by: see `term.ts`. Sorted, none twice. */
  readonly terms: readonly string[];
  /** What of the subject's records is public, and on which days: for filters. */
  readonly shown: readonly ShownRecord[];
}

export interface SearchedName {
  readonly name: string;
  readonly former: boolean;
  /** How the name can be taken apart; the likeliest way first. */
  readonly readings: readonly NameReading[];
}

/** A name for matching, taken apart: 衡南县 | 云集镇 | 众岳建材 | 有限公司. What is missing is empty. */
export interface NameReading {
  /** The narrowest region in front, by its full name. */
  readonly region: string;
  /** Full name of a township. */
  readonly township: string;
  /** 字号 and trade: what tells one name from another. */
  readonly core: string;
  /** Organisation form. */
  readonly form: string;
}

/** The public may see such a record on each day from `from` to `until`, both included. */
export interface ShownRecord {
  /** Id of the sector of the record's category. */
  readonly sector: string;
  /** Whether it is a public notice (双公示: licence or penalty). */
  readonly notice: boolean;
  readonly decidedOn: Day;
  readonly from: Day;
  readonly until: Day | null;
}
