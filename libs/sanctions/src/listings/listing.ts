import type { Day } from '@credit/domain';
import type { ListKind } from '../lists/list-kind.js';
import type { StayKind } from './listed-record.js';

/**
 * A fact that can trigger measures, with its standing on one day: a listing by a competent organ, or (kind `record`) a
 * record that a measure of the county names itself. Made from a record, never by the platform's own judgement.
 */
export interface Listing {
  /** Unique among the subject's listings: one record may stand on several lists. */
  readonly id: string;
  readonly record: string;
  readonly revision: number;
  /** Id of the record's category. */
  readonly listKind: string;
  /** Id of the list; null where the record is on none, or does not tell on which of several. */
  readonly listId: string | null;
  readonly name: string;
  readonly kind: ListKind['kind'] | 'record' | 'list-not-told';
  /** Which measures it can trigger; `dual` ones take its side. */
  readonly polarity: 'penalty' | 'reward';
  /** 严重失信主体名单 that is enabled: while in force there is no green channel. */
  readonly severe: boolean;
  /** Null, or why it triggers nothing although it may be shown. */
  readonly without: 'list-not-enabled' | 'list-not-told' | 'no-basis-on-day' | null;
  readonly authority: string;
  readonly documentNo: string | null;
  /** What it is for, in the record's words: 荣誉名称, 列入事由, 违法行为 … */
  readonly title: string | null;
  /** The law that the document names, in its words. */
  readonly decidedUnder: string | null;
  readonly listedOn: Day;
  readonly servedOn: Day | null;
  /** First day of effect. */
  readonly from: Day;
  /** Last day of effect, inclusive; null: until performed or removed. */
  readonly until: Day | null;
  /**
   * Last day on which rewards rest on an honour whose source states no end: the usual term of its kind (纳税信用 is assessed
   * every year); null where an end is stated or the kind has no usual term.
   */
  readonly usualLastDay: Day | null;
  readonly standing: Standing;
  /** False once it was annulled or repaired: no longer told to anybody but the subject itself. */
  readonly shared: boolean;
  /** 异议处理中: marked, and still in force unless the error would be decisive. */
  readonly disputed: boolean;
}

/** How a listing stands on a day. */
export type Standing =
  | { readonly on: 'not-yet' }
  | { readonly on: 'in-force' }
  | { readonly on: 'suspended'; readonly why: StayKind; readonly since: Day; readonly until: Day | null; readonly document: string | null }
  /** `since`: the first day on which it has no effect. */
  | { readonly on: 'ended'; readonly why: EndReason; readonly since: Day; readonly reason: string | null };

/**
 * - `term`: its last day is over (期限届满)
 * - `removed`: the authority took it off early (移出、屏蔽)
 * - `repaired`: credit repair (信用修复): no longer published, shared or used
 * - `annulled`: the decision was annulled or withdrawn, and counts as never made
 * - `superseded`: a later rating of the same kind took its place
 */
export type EndReason = 'term' | 'removed' | 'repaired' | 'annulled' | 'superseded';
