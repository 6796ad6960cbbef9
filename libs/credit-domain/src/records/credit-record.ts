import type { Day } from '../days/day.js';

/** State as stored (a fold of the record's history). */
export type RecordState = 'ACTIVE' | 'CORRECTED' | 'WITHDRAWN' | 'REPAIRED';

/** A record as known on some day: its latest revision up to then. */
export interface CreditRecord {
  readonly id: string;
  readonly category: string;
  readonly documentNo: string | null;
  readonly decidedOn: Day;
  readonly validFrom: Day | null;
  readonly validUntil: Day | null;
  readonly indefinite: boolean;
  readonly organName: string | null;
  /** Unified code of the organ that sent it. */
  readonly sourceOrgan: string;
  readonly state: RecordState;
  readonly revision: number;
  readonly disputed: boolean;
  /** Day from which the platform knows this revision (day of receipt). */
  readonly knownOn: Day;
  /** Reason of the latest correction or withdrawal. */
  readonly reason: string | null;
  readonly fields: Readonly<Record<string, string>>;
}

/** Derived for a day, never stored: is the record open to the public. */
export type Publication = 'open' | 'ended' | 'never' | 'held';
