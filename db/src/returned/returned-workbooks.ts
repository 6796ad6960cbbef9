import { inTransaction, type Pool, type Queryable } from '../connection.js';
import { withLock } from '../locks.js';
import { RETURNED_QUEUE, type Queue } from '../queue.js';

/** A workbook that goes back to its sender: asked for, made, or why it cannot be made. */
export type ReturnedWorkbook =
  | { readonly state: 'waiting' }
  | { readonly state: 'ready'; readonly storedName: string }
  | { readonly state: 'failed'; readonly problem: string };

const LOCK_SPACE = 44;
/** Made again on demand: a second copy of a sender's data need not lie about. */
const KEPT_DAYS = 7;

/** Workbooks with the bad cells marked: which are asked for, and where the made ones are kept. */
export class ReturnedWorkbooks {
  constructor(private readonly pool: Pool) {}

  /** Asks for the workbook of a finished submission; asking again is the same request. */
  async ask(submission: { readonly id: number; readonly receipt: string }, queue: Queue): Promise<ReturnedWorkbook> {
    return inTransaction(this.pool, async (client) => {
      const { rowCount } = await client.query(
        'insert into credit.returned_workbook (submission_id) values ($1) on conflict do nothing',
        [submission.id],
      );
      if (rowCount === 1) {
        await queue.send(RETURNED_QUEUE, { receipt: submission.receipt }, { db: { executeSql: (text, values) => client.query(text, values) } });
      }
      return (await this.find(submission.id, client)) ?? { state: 'waiting' };
    });
  }

  async find(submissionId: number, db: Queryable = this.pool): Promise<ReturnedWorkbook | undefined> {
    const { rows } = await db.query<{ state: string; stored_name: string | null; problem: string | null }>(
      'select state, stored_name, problem from credit.returned_workbook where submission_id = $1',
      [submissionId],
    );
    const [row] = rows;
    if (!row) return undefined;
    if (row.stored_name !== null) return { state: 'ready', storedName: row.stored_name };
    return row.problem === null ? { state: 'waiting' } : { state: 'failed', problem: row.problem };
  }

  /** Receipts whose workbook is still to be made, the longest waiting first. */
  async waiting(): Promise<readonly string[]> {
    const { rows } = await this.pool.query<{ receipt: string }>(
      `select s.receipt from credit.returned_workbook w join credit.submission s on s.id = w.submission_id
        where w.state = 'waiting' order by w.asked_at limit 100`,
    );
    return rows.map((row) => row.receipt);
  }

  /** Runs `work` for one waiting workbook that no other worker makes just now; it is told how often it was begun before. */
  async withWaiting(submissionId: number, work: (attemptsBefore: number) => Promise<void>): Promise<void> {
    await withLock(this.pool, { space: LOCK_SPACE, key: String(submissionId) }, async () => {
      const { rows } = await this.pool.query<{ attempts: number }>(
        `update credit.returned_workbook set attempts = attempts + 1 where submission_id = $1 and state = 'waiting' returning attempts`,
        [submissionId],
      );
      const [row] = rows;
      if (row) await work(row.attempts - 1);
    });
  }

  async keep(submissionId: number, storedName: string): Promise<void> {
    await this.pool.query(
      `update credit.returned_workbook set state = 'ready', stored_name = $2, made_at = now() where submission_id = $1`,
      [submissionId, storedName],
    );
  }

  async fail(submissionId: number, problem: string): Promise<void> {
    await this.pool.query(
      `update credit.returned_workbook set state = 'failed', problem = $2, made_at = now() where submission_id = $1 and state = 'waiting'`,
      [submissionId, problem],
    );
  }

  /** Forgets what was made or given up long ago: asked for again it is made again. Their bytes are swept afterwards. */
  async forgetOld(): Promise<void> {
    await this.pool.query('delete from credit.returned_workbook where made_at < now() - make_interval(days => $1)', [KEPT_DAYS]);
  }
}
