import type { Pool } from '../connection.js';
import { EVENT_COLUMNS, type EventRow } from './event-row.js';

/** A look at a subject's file. */
export interface FileLook {
  readonly id: number;
  readonly at: Date;
  readonly action: string;
  readonly organ: string | null;
  readonly role: string | null;
  readonly purpose: string | null;
  /** In which capacity, as the look itself says. */
  readonly viewer: string | null;
}

/** Looks at a subject's file, and checks that had it on their list, the latest first, before the one named. */
export async function looksAt(pool: Pool, { subjectId, actions, before, limit }: { readonly subjectId: number; readonly actions: readonly string[]; readonly before: number | null; readonly limit: number }): Promise<readonly FileLook[]> {
  const { rows } = await pool.query<FileLook>({
    name: 'looks-at',
    text: `select e.id, e.at, e.action, e.organ, e.role, e.purpose, e.detail->>'viewer' as viewer
             from (
               (select id from credit.audit_event
                 where subject_id = $1 and action = any($2) and result = 'done' and ($3::bigint is null or id < $3) order by id desc limit $4)
               union all
               (select event_id from credit.audit_look where subject_id = $1 and ($3::bigint is null or event_id < $3) order by event_id desc limit $4)
             ) k join credit.audit_event e on e.id = k.id
            order by e.id desc limit $4`,
    values: [subjectId, actions, before, limit],
  });
  return rows;
}

/** An event of the log as it is handed out: with its place in the chain. */
export interface ExportedEvent extends EventRow {
  readonly batch: number;
}

const BATCHES = 200;

/** Linked events between two days (Asia/Shanghai, both included), in the order of the chain, page by page. */
export async function* exportEvents(pool: Pool, { from, until }: { readonly from: string; readonly until: string }): AsyncGenerator<readonly ExportedEvent[]> {
  for (let after = 0; ; ) {
    const { rows: batches } = await pool.query<{ number: number }>(
      `select number from credit.audit_batch where number > $1 and last_at >= $2::date::timestamp at time zone 'Asia/Shanghai'
          and first_at < ($3::date + 1)::timestamp at time zone 'Asia/Shanghai' order by number limit $4`,
      [after, from, until, BATCHES],
    );
    const last = batches.at(-1);
    if (!last) return;
    for (const { number } of batches) {
      const { rows } = await pool.query<ExportedEvent>({
        name: 'export-events',
        text: `select ${EVENT_COLUMNS}, l.batch from credit.audit_link l join credit.audit_event e on e.id = l.event_id
                where l.batch = $1 and (e.at at time zone 'Asia/Shanghai')::date between $2 and $3 order by l.event_id`,
        values: [number, from, until],
      });
      if (rows.length > 0) yield rows;
    }
    after = last.number;
  }
}
