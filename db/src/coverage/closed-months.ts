import type { Day, Month } from '@credit/domain';
import { inTransaction, type Pool } from '../connection.js';
import { closedOnce, commentsOf, findPaper, keepComment, keepPaper, type DraftComment, type PaperTables, type SignedPaper } from './signed-paper.js';

/** A month's bulletin as it was signed. */
export interface ClosedMonth extends SignedPaper {
  readonly month: Month;
}

/** What was due of whom in a month. */
export interface DueOfMonth {
  readonly department: string;
  readonly category: string;
  readonly carriers: readonly string[];
  readonly lastDay: Day;
}

const TABLES: PaperTables = { closed: 'credit.closed_month', comments: 'credit.bulletin_comment', period: 'month' };

/** Months that are closed, and what was said of them before. */
export class ClosedMonths {
  constructor(private readonly pool: Pool) {}

  /** Writes the bulletin and what was due down for good; false where the month was closed by somebody else meanwhile. */
  async close({ month, holder, ...paper }: ClosedMonth & { readonly holder: string }, due: readonly DueOfMonth[]): Promise<boolean> {
    return closedOnce(() => inTransaction(this.pool, async (client) => {
      await keepPaper(client, TABLES, { of: firstDay(month), paper, holder });
      await client.query(
        `insert into credit.closed_due (month, department, category, carriers, last_day)
         select $1, w.department, w.category, string_to_array(w.carriers, ' '), w.last_day
           from unnest($2::text[], $3::text[], $4::text[], $5::date[]) as w(department, category, carriers, last_day)`,
        [firstDay(month), due.map((each) => each.department), due.map((each) => each.category), due.map(({ carriers }) => carriers.join(' ')), due.map(({ lastDay }) => lastDay)],
      );
    }));
  }

  async find(month: Month): Promise<ClosedMonth | undefined> {
    const paper = await findPaper(this.pool, TABLES, firstDay(month));
    return paper && { month, ...paper };
  }

  /** Closed months, the latest first. */
  async months(): Promise<readonly Month[]> {
    const { rows } = await this.pool.query<{ month: Month }>(`select to_char(month, 'YYYY-MM') as month from credit.closed_month order by credit.closed_month.month desc`);
    return rows.map(({ month }) => month);
  }

  async comment(month: Month, { holder, ...comment }: DraftComment & { readonly holder: string }): Promise<void> {
    await keepComment(this.pool, TABLES, { of: firstDay(month), comment, holder });
  }

  async comments(month: Month): Promise<readonly DraftComment[]> {
    return commentsOf(this.pool, TABLES, firstDay(month));
  }
}

function firstDay(month: Month): string {
  return `${month}-01`;
}
