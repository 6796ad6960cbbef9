import type { DatedBasis, Polarity } from '@credit/domain';

/** A list that national rules set up (名单种类). The platform lists nobody itself: it keeps listings made by competent organs. */
export interface ListKind {
  readonly id: string;
  readonly name: string;
  readonly kind: 'dishonesty-list' | 'status-list' | 'statutory-decision' | 'red-list';
  readonly polarity: Polarity;
  /** 严重失信主体名单: while in force there is no green channel. */
  readonly severe: boolean;
  readonly enabled: boolean;
  readonly enabledReason: string;
  readonly authority: string;
  readonly categories: readonly string[];
  readonly basis: readonly DatedBasis[];
  /** How one gets off the list early, in the rule's words. */
  readonly earlyRemoval: { readonly afterMonths: number | null; readonly conditions: readonly string[] };
  readonly publication: string;
  readonly note: string | null;
}
