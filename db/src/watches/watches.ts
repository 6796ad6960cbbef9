import type { ToldListing } from '@credit/sanctions';
import { inTransaction, type Pool, type Queryable } from '../connection.js';
import { withLock } from '../locks.js';
import { nextReceipt } from '../next-receipt.js';
import type { Watch, WatchedSubject } from './watch.js';

/** A watch that is to begin, over subjects known by their codes. */
export interface NewWatch extends Omit<Watch, 'number' | 'ended'> {
  readonly subjects: readonly { readonly code: string; readonly name: string; readonly told: readonly ToldListing[] }[];
}

const LOCK_SPACE = 45;
const FIELDS = `w.number, w.receipt, w.scenario, w.organ, w.operator, w.purpose, w.project, w.begun_on as "begunOn", w.until,
  case when e.number is null then null else json_build_object('on', e.ended_on, 'operator', e.operator, 'reason', e.reason) end as ended
  from credit.watch w left join credit.watch_end e on e.number = w.number`;

/** Watches over subjects that were checked: begun, looked up, ended. */
export class Watches {
  constructor(private readonly pool: Pool) {}

  /** Begins a watch; its number is given in the order of the day. Nothing has been looked at yet. */
  async begin(watch: NewWatch): Promise<Watch> {
    const { subjects, ...given } = watch;
    return inTransaction(this.pool, async (client) => {
      const number = await nextReceipt(client, 'W', given.begunOn);
      await client.query(
        'insert into credit.watch (number, receipt, scenario, organ, operator, purpose, project, begun_on, until) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
        [number, given.receipt, given.scenario, given.organ, given.operator, given.purpose, given.project, given.begunOn, given.until],
      );
      await client.query(
        `with watched as (
           insert into credit.watched_subject (number, subject_id, code, name, told)
           select $1, s.id, w.code, w.name, w.told from unnest($2::text[], $3::text[], $4::jsonb[]) as w(code, name, told)
             join credit.subject s on s.code = w.code
           on conflict do nothing returning number, subject_id)
         insert into credit.watch_look (number, subject_id, revisions, looked_on, rules) select number, subject_id, -1, $5, '' from watched`,
        [number, subjects.map(({ code }) => code), subjects.map(({ name }) => name), subjects.map(({ told }) => JSON.stringify(told)), given.begunOn],
      );
      return { number, ...given, ended: null };
    });
  }

  async find(number: string): Promise<Watch | undefined> {
    const { rows } = await this.pool.query<Watch>(`select ${FIELDS} where w.number = $1`, [number]);
    return rows[0];
  }

  /** Watches of a department (null: of all), the latest first, before the one named by `after`. */
  async page(asked: { readonly organ: string | null; readonly limit: number; readonly after: string | null }): Promise<readonly Watch[]> {
    const { rows } = await this.pool.query<Watch>(
      `select ${FIELDS} where ($1::text is null or w.organ = $1) and ($2::text is null or w.number < $2) order by w.number desc limit $3`,
      [asked.organ, asked.after, asked.limit],
    );
    return rows;
  }

  /** Who is watched, with what was last told of each. */
  async subjectsOf(number: string): Promise<readonly WatchedSubject[]> {
    return watchedSubjects(this.pool, number, null);
  }

  /** Ends a watch before its last day; false where it had ended already. */
  async end(number: string, by: { readonly operator: string; readonly reason: string; readonly on: string }): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      'insert into credit.watch_end (number, operator, reason, ended_on) values ($1, $2, $3, $4) on conflict do nothing',
      [number, by.operator, by.reason, by.on],
    );
    return rowCount === 1;
  }

  /** Runs `work` unless somebody else looks at this watch just now. */
  async whileLooking(number: string, work: () => Promise<void>): Promise<boolean> {
    return withLock(this.pool, { space: LOCK_SPACE, key: number }, work);
  }
}

/** Subjects of a watch as they were last told of; null: all of them. Events add to what the first receipt told. */
export async function watchedSubjects(db: Queryable, number: string, subjects: readonly number[] | null): Promise<readonly WatchedSubject[]> {
  const { rows } = await db.query<{ subject_id: number; code: string; name: string; told: readonly ToldListing[]; later: readonly ToldListing[] }>(
    `select s.subject_id, s.code, s.name, s.told,
            coalesce((select json_agg(v.listing order by v.id) from credit.watch_event v where v.number = s.number and v.subject_id = s.subject_id), '[]') as later
       from credit.watched_subject s where s.number = $1 and ($2::bigint[] is null or s.subject_id = any($2)) order by s.code`,
    [number, subjects],
  );
  return rows.map(({ subject_id: subjectId, code, name, told, later }) => ({
    subjectId, code, name,
    told: [...new Map([...told, ...later].map((listing) => [listing.id, listing])).values()],
  }));
}
