import type { Day, Month } from '@credit/domain';

/** What comparing one case with what was reported has shown; `no-duty`: it did not have to be reported. */
export const SPOT_RESULTS = ['reported', 'late', 'differs', 'not-reported', 'no-duty'] as const;
export type SpotResult = (typeof SPOT_RESULTS)[number];

/** 抽查: cases drawn from a department's list of its own files. */
export interface SpotCheck {
  /** `K-YYYYMMDD-NNNNNN`. */
  readonly number: string;
  readonly organ: string;
  readonly item: string;
  /** Days on which the cases were decided. */
  readonly from: Day;
  readonly until: Day;
  readonly drawnOn: Day;
  /** Cases on the department's list. */
  readonly population: number;
  /** What the draw was made with. */
  readonly seed: string;
  readonly operator: string;
  readonly cases: readonly SpotCase[];
}

export interface SpotCase {
  readonly seq: number;
  readonly documentNo: string;
  /** The last result; null: not compared yet. */
  readonly result: SpotResult | null;
  readonly note: string | null;
  readonly judgedOn: Day | null;
  readonly operator: string | null;
}

/** What spot checks of a month showed of a department and category, in cases. */
export interface SpotTally {
  readonly organ: string;
  readonly item: string;
  /** Compared cases that had to be reported. */
  readonly sampled: number;
  readonly unreported: number;
}

export interface SpotCheckQuery {
  /** The month in which it was drawn; null: of all months. */
  readonly month: Month | null;
  readonly organ: string | null;
  /** Number of the last one of the page before. */
  readonly after: string | null;
  readonly limit: number;
}
