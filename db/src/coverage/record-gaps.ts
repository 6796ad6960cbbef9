import type { Day, Month } from '@credit/domain';
import { inTransaction, type Pool, type Queryable } from '../connection.js';

/** A rule as it is counted on a day. */
export interface GapQuestion {
  readonly rule: string;
  readonly month: Month;
  /** What was known at its end counts. */
  readonly day: Day;
  /** Licences in force that were given on this day or before, … */
  readonly has: readonly string[];
  readonly since: Day;
  /** … by these organs, … */
  readonly organs: readonly string[];
  /** … and no record of this category decided after that day. */
  readonly lacks: string;
}

/** How many subjects of an organ should have a record, and how many have none. */
export interface RecordGap {
  readonly rule: string;
  readonly organ: string;
  readonly holders: number;
  readonly lacking: number;
  readonly asOf: Day;
}

export interface GapSubject {
  readonly id: number;
  readonly code: string | null;
  readonly name: string;
}

/** Holders of a licence that is in force, as it was known on the day, and whether any record of the other category is known. Persons are not counted. */
const HOLDERS = `
  with latest as (
    select distinct on (r.subject_id, r.category, r.key_hash) r.subject_id, r.act, r.decided_on, r.valid_until, r.indefinite, r.source_organ
      from credit.record_revision r where r.category = any($4) and r.source_organ = any($6) and r.known_on <= $3 order by r.subject_id, r.category, r.key_hash, r.seq desc),
  holders as (
    select distinct l.source_organ as organ, l.subject_id from latest l join credit.subject s on s.id = l.subject_id
     where l.act <> 'withdraw' and l.decided_on <= $5 and (l.indefinite or l.valid_until is null or l.valid_until >= $3) and s.kind <> 'natural-person'),
  judged as (
    select h.*, not exists (select from credit.record_revision i where i.subject_id = h.subject_id and i.category = $7 and i.known_on <= $3 and i.decided_on > $5) as lacking from holders h),
  told as (
    insert into credit.record_gap_subject (rule, month, organ, subject_id) select $1, $2, organ, subject_id from judged where lacking)
  insert into credit.record_gap (rule, month, organ, holders, lacking, as_of)
  select $1, $2, organ, count(*), count(*) filter (where lacking), $3 from judged group by organ`;

/** Counts a rule for a month anew, in place of what was counted of it before. */
export async function countRecordGaps(pool: Pool, { rule, month, day, has, since, organs, lacks }: GapQuestion): Promise<void> {
  await inTransaction(pool, async (client) => {
    for (const table of ['record_gap_subject', 'record_gap'] as const) await client.query(`delete from credit.${table} where rule = $1 and month = $2`, [rule, `${month}-01`]);
    await client.query(HOLDERS, [rule, `${month}-01`, day, has, since, organs, lacks]);
  });
}

/** What was counted of a month. */
export async function recordGapsOf(db: Queryable, month: Month): Promise<readonly RecordGap[]> {
  const { rows } = await db.query<RecordGap>(`select rule, organ, holders, lacking, as_of as "asOf" from credit.record_gap where month = $1 order by rule, organ`, [`${month}-01`]);
  return rows;
}

/** The subjects that have no record, by their id, after the one with the id `after`. */
export async function gapSubjects(
  db: Queryable,
  { rule, month, organ, after, limit }: { readonly rule: string; readonly month: Month; readonly organ: string; readonly after: number; readonly limit: number },
): Promise<readonly GapSubject[]> {
  const { rows } = await db.query<GapSubject>(
    `select s.id, s.code, s.current_name as name from credit.record_gap_subject g join credit.subject s on s.id = g.subject_id
      where g.month = $1 and g.rule = $2 and g.organ = $3 and g.subject_id > $4 order by g.subject_id limit $5`,
    [`${month}-01`, rule, organ, after, limit],
  );
  return rows;
}
