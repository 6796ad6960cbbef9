import type { Tallies } from '@credit/db';
import type { CheckedRow, PublicationLaw, RowPlan } from '@credit/domain';
import { countUnclassed, unclassedNotice } from './unclassed.js';
import { UntimedRows } from './untimed.js';

/** Counts, row after row, what the report will say of the file as a whole; a file that is taken up again goes on from its checkpoint. */
export class RunningTallies {
  private unclassed: number;
  private readonly untimed: UntimedRows;

  constructor(
    private readonly plan: RowPlan,
    private readonly law: PublicationLaw,
    earlier: Tallies,
  ) {
    this.unclassed = earlier.unclassed;
    this.untimed = new UntimedRows(plan, { count: earlier.untimed, years: earlier.untimedYears });
  }

  /** The tallies with these rows counted in. */
  look(rows: readonly CheckedRow[]): Tallies {
    this.unclassed += countUnclassed(rows, this.plan.form, this.law);
    this.untimed.look(rows);
    return { unclassed: this.unclassed, untimed: this.untimed.count, untimedYears: this.untimed.years };
  }

  notices(): readonly string[] {
    const unclassed = this.unclassed > 0 ? unclassedNotice(this.unclassed) : undefined;
    return [unclassed, this.untimed.notice()].filter((notice) => notice !== undefined);
  }
}
