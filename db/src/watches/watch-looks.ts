import type { ListingChange } from '@credit/sanctions';
import type { Pool, Queryable } from '../connection.js';
import type { SubjectToLookAt } from './watch.js';
import { watchedSubjects } from './watches.js';

/** The day and the version of the rules with which a look is taken. */
export interface LookMoment {
  readonly day: string;
  readonly rules: string;
}

/** What a look at one subject found; nothing where nothing has changed. */
export interface SubjectLook {
  readonly subjectId: number;
  /** As in `SubjectToLookAt`: what came in later is looked at next time. */
  readonly revisions: number;
  readonly changes: readonly ListingChange[];
}

/**
 * A subject has to be looked at where something came in about it, a day has passed, or the rules have changed since it was
 * looked at last. What came in is told by how many revisions its index holds: they are only ever appended, so no order of
 * commits can hide one.
 */
const DUE = `
  from credit.watch w
  join credit.watch_look l on l.number = w.number
 cross join lateral (select count(*)::int as revisions from credit.record_revision r where r.subject_id = l.subject_id) k
 where w.until >= $1 and w.begun_on <= $1 and l.looked_on <= $1
   and not exists (select 1 from credit.watch_end e where e.number = w.number)
   and (l.looked_on < $1 or l.rules <> $2 or l.revisions <> k.revisions)`;

/** Reads on what a watch has to look, and writes what it saw. */
export class WatchLooks {
  constructor(private readonly pool: Pool) {}

  /** Watches of which some subject has to be looked at, the oldest first. */
  async due({ day, rules }: LookMoment): Promise<readonly string[]> {
    const { rows } = await this.pool.query<{ number: string }>(`select distinct w.number ${DUE} order by w.number`, [day, rules]);
    return rows.map(({ number }) => number);
  }

  /** The subjects of a watch that have to be looked at, with what was last told of each. */
  async subjectsDue(number: string, { day, rules }: LookMoment): Promise<readonly SubjectToLookAt[]> {
    const { rows } = await this.pool.query<{ subject_id: number; revisions: number }>(`select l.subject_id, k.revisions ${DUE} and w.number = $3`, [day, rules, number]);
    const counted = new Map(rows.map((row) => [row.subject_id, row.revisions]));
    if (counted.size === 0) return [];
    const subjects = await watchedSubjects(this.pool, number, [...counted.keys()]);
    return subjects.map((subject) => ({ ...subject, revisions: counted.get(subject.subjectId) ?? 0 }));
  }

  /** Remembers looks that found nothing. */
  async seen(number: string, looks: readonly SubjectLook[], moment: LookMoment): Promise<void> {
    await moveOn(this.pool, { number, looks, moment });
  }
}

/**
 * Writes the changes that a look found, each with the receipt of the check that found it, in the transaction of that receipt.
 * Events are numbered in the order in which they become visible: whoever reads on from a number misses none.
 */
export async function writeLooks(client: Queryable, look: { readonly number: string; readonly receipt: string; readonly looks: readonly SubjectLook[]; readonly moment: LookMoment }): Promise<void> {
  const { number, receipt, looks, moment } = look;
  const events = looks.flatMap(({ subjectId, changes }) => changes.map(({ change, listing }) => ({ subjectId, change, listing })));
  if (events.length > 0) {
    await client.query(`select pg_advisory_xact_lock(hashtextextended('watch events', 45))`);
    await client.query(
      `insert into credit.watch_event (number, subject_id, change, listing, known_on, receipt)
       select $1, w.subject_id, w.change, w.listing, $2, $3 from unnest($4::bigint[], $5::text[], $6::jsonb[]) with ordinality as w(subject_id, change, listing, n) order by n`,
      [number, moment.day, receipt, events.map(({ subjectId }) => subjectId), events.map(({ change }) => change), events.map(({ listing }) => JSON.stringify(listing))],
    );
  }
  await moveOn(client, { number, looks, moment });
}

async function moveOn(db: Queryable, { number, looks, moment }: { readonly number: string; readonly looks: readonly SubjectLook[]; readonly moment: LookMoment }): Promise<void> {
  if (looks.length === 0) return;
  await db.query(
    `update credit.watch_look l set revisions = w.revisions, looked_on = $2, rules = $3
       from unnest($4::bigint[], $5::int[]) as w(subject_id, revisions) where l.number = $1 and l.subject_id = w.subject_id`,
    [number, moment.day, moment.rules, looks.map(({ subjectId }) => subjectId), looks.map(({ revisions }) => revisions)],
  );
}
