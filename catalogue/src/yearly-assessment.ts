import type { AssessmentIndicator, Month } from '@credit/domain';

/** 年度工作绩效评价: by what departments are assessed; subjects never are. */
export interface YearlyAssessment {
  readonly name: string;
  /** Clauses of the policy that ask for it. */
  readonly clauses: readonly string[];
  /** The first month that counts; null: all. */
  readonly firstMonth: Month | null;
  /** Where the formula is from. */
  readonly source: string;
  /** Their points make a hundred. */
  readonly indicators: readonly AssessmentIndicator[];
}

