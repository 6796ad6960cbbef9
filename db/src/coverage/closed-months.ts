import type { Day, Month } from '@credit/domain';
import { inTransaction, type Pool } from '../connection.js';

/** A month's bulletin as it was signed. */
export interface ClosedMonth {
  readonly month: Month;
  readonly closedOn: Day;
  readonly operator: string;
  readonly document: Buffer;
  readonly digest: string;
  readonly signature: string;
  readonly key: string;
}

/** What was due of whom in a month. */
export interface DueOfMonth {
  readonly department: string;
  readonly category: string;
  readonly carriers: readonly string[];
  readonly lastDay: Day;
}

/** What a department said of a bulletin's draft. */
export interface BulletinComment {
  readonly organ: string;
  readonly said: string;
  readonly saidOn: Day;
  readonly operator: string;
}

const UNIQUE_VIOLATION = '23505';

/** Months that are closed, and what was said of them before. */
export class ClosedMonths {
  constructor(private readonly pool: Pool) {}

  /** Writes the bulletin and what was due down for good; false where the month was closed by somebody else meanwhile. */
  async close(closed: ClosedMonth & { readonly holder: string }, due: readonly DueOfMonth[]): Promise<boolean> {
    const { month, closedOn, operator, holder, document, digest, signature, key } = closed;
    try {
      await inTransaction(this.pool, async (client) => {
        await client.query(
          'insert into credit.closed_month (month, closed_on, operator, holder, document, digest, signature, key_id) values ($1, $2, $3, $4, $5, $6, $7, $8)',
          [`${month}-01`, closedOn, operator, holder, document, digest, signature, key],
        );
        await client.query(
          `insert into credit.closed_due (month, department, category, carriers, last_day)
           select $1, w.department, w.category, string_to_array(w.carriers, ' '), w.last_day
             from unnest($2::text[], $3::text[], $4::text[], $5::date[]) as w(department, category, carriers, last_day)`,
          [`${month}-01`, due.map((each) => each.department), due.map((each) => each.category), due.map(({ carriers }) => carriers.join(' ')), due.map(({ lastDay }) => lastDay)],
        );
      });
      return true;
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION) return false;
      throw error;
    }
  }

  async find(month: Month): Promise<ClosedMonth | undefined> {
    const { rows } = await this.pool.query<ClosedMonth>(
      `select to_char(month, 'YYYY-MM') as month, closed_on as "closedOn", operator, document, digest, signature, key_id as key from credit.closed_month where month = $1`,
      [`${month}-01`],
    );
    return rows[0];
  }

  /** Closed months, the latest first. */
  async months(): Promise<readonly Month[]> {
    const { rows } = await this.pool.query<{ month: Month }>(`select to_char(month, 'YYYY-MM') as month from credit.closed_month order by credit.closed_month.month desc`);
    return rows.map(({ month }) => month);
  }

  async comment(month: Month, { organ, said, saidOn, operator, holder }: BulletinComment & { readonly holder: string }): Promise<void> {
    await this.pool.query(
      'insert into credit.bulletin_comment (month, organ, said, said_on, operator, holder) values ($1, $2, $3, $4, $5, $6)',
      [`${month}-01`, organ, said, saidOn, operator, holder],
    );
  }

  async comments(month: Month): Promise<readonly BulletinComment[]> {
    const { rows } = await this.pool.query<BulletinComment>(
      'select organ, said, said_on as "saidOn", operator from credit.bulletin_comment where month = $1 order by id', [`${month}-01`]);
    return rows;
  }
}
