import { inTransaction, type Pool } from '../connection.js';
import type { Submission } from './submission.js';

/**
 * The same bytes again: a new receipt in which every row taken before is ALREADY_RECEIVED (also where a correction has
 * replaced it since, or a person has attached it since), and every other row has the same outcome again. Nothing else
 * changes.
 */
export async function replaySubmission(pool: Pool, submission: Submission, earlier: Submission): Promise<void> {
  await inTransaction(pool, async (client) => {
    const { rowCount } = await client.query(
      `update credit.submission
          set state = 'done', finished_at = now(), replay_of = $2, sheet = e.sheet, columns = e.columns, notices = e.notices
         from (select sheet, columns, notices from credit.submission where id = $2) e
        where credit.submission.id = $1 and state = 'working' and last_row = 0`,
      [submission.id, earlier.id],
    );
    if (rowCount !== 1) return;
    await client.query(
      `insert into credit.submission_row
         (submission_id, row, outcome, code, column_heading, also, found, message, fix, proposed, category, subject_id, key_hash, seq,
          quarantine_id)
       select $1, r.row,
              case when taken then 'duplicate' else r.outcome end,
              case when taken then 'ALREADY_RECEIVED' else r.code end,
              case when taken then null else r.column_heading end,
              case when taken then null else r.also end,
              case when taken then null else r.found end,
              case when taken then '这条记录以前已经收到，内容相同' else r.message end,
              case when taken then '不需要处理' else r.fix end,
              case when taken then null else r.proposed end,
              r.category, r.subject_id, r.key_hash, null, r.quarantine_id
         from (select r.*,
                      r.outcome in ('accepted', 'accepted-with-warning')
                      or coalesce((select d.decision = 'attach' from credit.quarantine_decision d
                                    where d.entry_id = r.quarantine_id order by d.seq desc limit 1), false) as taken
                 from credit.submission_row r where r.submission_id = $2) r`,
      [submission.id, earlier.id],
    );
    await client.query(
      `update credit.submission s
          set last_row = t.last_row, processed_rows = t.rows, twin_rows = t.twins,
              counts = jsonb_build_object('accepted', 0, 'acceptedWithWarning', 0, 'rejected', t.rejected,
                'quarantined', t.quarantined, 'duplicate', t.duplicate, 'skipped', t.skipped)
         from (select coalesce(max(row), 0) as last_row, count(*) as rows,
                      count(*) filter (where outcome = 'rejected') as rejected,
                      count(*) filter (where outcome = 'quarantined') as quarantined,
                      count(*) filter (where outcome = 'duplicate') as duplicate,
                      count(*) filter (where outcome = 'skipped') as skipped,
                      count(*) filter (where category <> $2) as twins
                 from credit.submission_row where submission_id = $1) t
        where s.id = $1`,
      [submission.id, submission.item],
    );
  });
}
