import type { CreditRecord, Day } from '@credit/domain';

/** A record with what else bears on its effect. All of it may be absent: then the record speaks for itself. */
export interface ListedRecord extends CreditRecord {
  /** Day on which the decision was served (送达); a listing has no effect before it (领域参考§9.5). */
  readonly servedOn?: Day | null;
  /** Day from which a repair, removal or annulment counts, where it differs from the day the platform heard of it. */
  readonly endedOn?: Day | null;
  readonly stays?: readonly Stay[];
}

/** A span of days on which a listing is not used. */
export interface Stay {
  readonly kind: StayKind;
  readonly from: Day;
  /** Inclusive; null: until something else is decided. */
  readonly until: Day | null;
  /** Number of the document that ordered it. */
  readonly document: string | null;
}

/**
 * - `court-stay`: a court or review organ stopped the decision (停止执行)
 * - `decisive-objection`: an objection is open, and the error it names would decide the check (领域参考§4.4)
 * - `provisional-repair`: lifted for the time of a bankruptcy reorganisation or settlement (信用修复管理办法)
 */
export type StayKind = 'court-stay' | 'decisive-objection' | 'provisional-repair';
