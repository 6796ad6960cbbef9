import type { DatedBasis, Day, ListTerm, Polarity } from '@credit/domain';
import type { EntryRule } from './entry-rule.js';

/** A list that national rules set up (名单种类). The platform lists nobody itself: it keeps listings made by competent organs. */
export interface ListKind {
  readonly id: string;
  readonly name: string;
  readonly kind: 'dishonesty-list' | 'status-list' | 'statutory-decision' | 'red-list';
  readonly polarity: Polarity;
  /** 严重失信主体名单: while in force there is no green channel. */
  readonly severe: boolean;
  /** False: may be kept and shown, but triggers nothing. */
  readonly enabled: boolean;
  readonly enabledReason: string;
  readonly authority: string;
  readonly categories: readonly string[];
  /** Which records of a category are on the list; a category without a rule is on it with every record. */
  readonly entries: readonly EntryRule[];
  readonly basis: readonly DatedBasis[];
  /** The list's rule as it was from one day to another: at least one. */
  readonly editions: readonly ListEdition[];
  /** How one gets off the list early, in the rule's words. */
  readonly earlyRemoval: { readonly afterMonths: number | null; readonly conditions: readonly string[] };
  /** What an honour is called, with `{field}` for values of its record; null: the record's own headline. */
  readonly title: string | null;
  readonly publication: string;
  readonly note: string | null;
}

export interface ListEdition {
  readonly from: Day | null;
  readonly until: Day | null;
  readonly term: ListTerm;
  readonly basis: readonly Citation[];
}

/** A citation as an answer gives it; `title` is the instrument's, with its document number. */
export interface Citation extends DatedBasis {
  readonly title: string;
}
