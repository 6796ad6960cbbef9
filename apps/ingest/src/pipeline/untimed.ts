import { lateness, missingYears, remembered, type CheckedRow, type RowPlan } from '@credit/domain';

/**
 * Rows whose lateness cannot be told because the working calendar lacks a year: they are taken and not called late, and
 * the report says so once (missing_year of working-days.yaml).
 */
export class UntimedRows {
  private untimed: number;
  private readonly lacking: Set<number>;

  /** `earlier`: what the rows before the checkpoint came to. */
  constructor(
    private readonly plan: RowPlan,
    earlier: { readonly count: number; readonly years: readonly number[] } = { count: 0, years: [] },
  ) {
    this.untimed = earlier.count;
    this.lacking = new Set(earlier.years);
  }

  get count(): number {
    return this.untimed;
  }

  /** The years that the calendar lacks, in their order. */
  get years(): readonly number[] {
    return [...this.lacking].sort((a, b) => a - b);
  }

  look(rows: readonly CheckedRow[]): void {
    const { reportWithinWorkingDays: limit, operation } = this.plan;
    if (limit === null || operation === 'correct') return;
    for (const row of rows) {
      if (row.outcome !== 'draft') continue;
      const missing = yearsInTheWay(this.plan, row.draft.decidedOn);
      if (missing.length === 0) continue;
      this.untimed += 1;
      for (const year of missing) this.lacking.add(year);
    }
  }

  /** What the report says of them; undefined where there is none. */
  notice(): string | undefined {
    if (this.untimed === 0) return undefined;
    return `有 ${this.untimed} 条的报送时效无法计算：工作日日历缺 ${this.years.join('、')} 年。日历的规则：${this.plan.workingCalendar.missingYear}`;
  }
}

/** The years that the calendar lacks, where that keeps the lateness of a decision of this day from being told. */
const yearsInTheWay = remembered((plan: RowPlan, decided: string): readonly number[] => {
  const { reportWithinWorkingDays: limit, receivedOn, workingCalendar: calendar } = plan;
  const missing = missingYears({ from: decided, to: receivedOn }, calendar);
  if (missing.length === 0 || limit === null) return [];
  return lateness({ decided, received: receivedOn, limit, calendar }) === 'unknown' ? missing : [];
});
