import type { Queryable } from '../connection.js';
import type { WatchEvent } from './watch.js';

/** Whose events are asked for, and from where on. */
export interface WatchEventQuery {
  /** One watch, or null: all of the department. */
  readonly watch: string | null;
  /** Null: of all departments. */
  readonly organ: string | null;
  /** Events after the one with this id. */
  readonly after: number;
  readonly limit: number;
}

/** What watches told, in the order in which it became known. */
export async function watchEvents(db: Queryable, { watch, organ, after, limit }: WatchEventQuery): Promise<readonly WatchEvent[]> {
  const { rows } = await db.query<WatchEvent>(
    `select v.id, v.number as watch, s.code, s.name, v.change, v.listing, v.known_on as "knownOn", v.receipt
       from credit.watch_event v
       join credit.watch w on w.number = v.number
       join credit.watched_subject s on s.number = v.number and s.subject_id = v.subject_id
      where v.id > $1 and ($2::text is null or v.number = $2) and ($3::text is null or w.organ = $3)
      order by v.id limit $4`,
    [after, watch, organ, limit],
  );
  return rows;
}
