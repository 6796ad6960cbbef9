import type { Queryable } from '../connection.js';

/** A source as a receipt states it: the last file of a category that had been worked, and when. */
export interface StatedSource {
  readonly category: string;
  readonly receivedOn: string;
  /** Moment in milliseconds, ISO. */
  readonly synchronisedAt: string;
}

/** Categories for which no file was worked at the moment that is stated. */
export async function unknownSources(db: Queryable, stated: readonly StatedSource[]): Promise<readonly string[]> {
  if (stated.length === 0) return [];
  const { rows } = await db.query<{ readonly category: string }>(
    `select w.category from unnest($1::text[], $2::date[], $3::timestamptz[]) as w(category, received_on, at)
      where not exists (
        select 1 from credit.submission s
         where s.item = w.category and s.state = 'done' and s.received_on = w.received_on
           and s.finished_at >= w.at and s.finished_at < w.at + interval '1 millisecond')
      order by w.category`,
    [stated.map(({ category }) => category), stated.map(({ receivedOn }) => receivedOn), stated.map(({ synchronisedAt }) => synchronisedAt)],
  );
  return rows.map(({ category }) => category);
}
