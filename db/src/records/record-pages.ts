import type { CreditRecord, CreditSubject, SubjectKind } from '@credit/domain';
import type { Queryable } from '../connection.js';
import { RECORD_FIELDS, toRecord, type RecordRow } from './record-reader.js';

/** Where a page of records begins: after the record with this date and key. */
export interface RecordCursor {
  readonly decidedOn: string;
  readonly keyHash: string;
}

export interface RecordPageQuery {
  readonly categories: readonly string[];
  /** Deciding organ, by its name. */
  readonly organ: string | null;
  /** Township or sub-district of the subject. */
  readonly township: string | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly after: RecordCursor | null;
  /** How many revisions are looked at. */
  readonly limit: number;
}

export interface SubjectRecord {
  readonly subject: CreditSubject;
  readonly record: CreditRecord;
}

/** A revision that was looked at, in the order of the page; `found` only where it is a record's latest and answers the query. */
export interface LookedAt {
  readonly at: RecordCursor;
  readonly found: SubjectRecord | undefined;
}

/**
 * Looks at the next `limit` revisions in some categories, the latest decided first, and gives the records of organisations
 * among them. Candidates only: who may see them is decided afterwards, record by record. However large the register is and
 * however little answers the query, no more is read than a day's records and `limit`.
 */
export async function recordPage(db: Queryable, query: RecordPageQuery): Promise<readonly LookedAt[]> {
  const { rows } = await db.query<PageRow>(LOOK, [
    query.categories, query.organ, query.from ?? '-infinity', query.until ?? 'infinity', query.after?.decidedOn ?? 'infinity', query.after?.keyHash ?? '', query.limit, query.township,
  ]);
  return rows.map((row) => ({ at: { decidedOn: row.at_day, keyHash: row.at_key }, found: row.acts === null ? undefined : toSubjectRecord(row, row.acts) }));
}

/**
 * The index by day gives each category's days, the latest first, partition by partition; within a day the keys are sorted
 * when they are asked for, since an index that held them would cost every row taken in 2 µs more. Planned each time: a plan
 * kept from when the tables were small would read them whole.
 */
const LOOK = `
select w.decided_on as at_day, encode(w.key_hash, 'hex') as at_key, k.*
  from (select c.*
          from unnest($1::text[]) as wanted(category)
         cross join lateral (
               select r.subject_id, r.category, r.key_hash, r.seq, r.decided_on, $2::text is null or r.organ_name = $2 as fits
                 from credit.record_revision r
                where r.category = wanted.category and r.decided_on between $3::date and $4::date
                  and (r.decided_on, r.key_hash) < ($5::date, decode($6, 'hex'))
                order by r.decided_on desc, r.key_hash desc, r.seq desc
                limit $7) c
         order by c.decided_on desc, c.key_hash desc, c.seq desc
         limit $7) w
  left join lateral (
       select ${RECORD_FIELDS}, s.code, s.kind, s.current_name, s.status, s.township, s.known_on as subject_known_on,
              (select json_agg(h.act order by h.seq) from credit.record_revision h
                where h.subject_id = r.subject_id and h.category = r.category and h.key_hash = r.key_hash) as acts
         from credit.record_revision r join credit.subject s on s.id = r.subject_id
        where w.fits and r.subject_id = w.subject_id and r.category = w.category and r.key_hash = w.key_hash and r.seq = w.seq
          and s.kind <> 'natural-person' and ($8::text is null or s.township = $8)
          and not exists (select 1 from credit.record_revision n
                           where n.subject_id = w.subject_id and n.category = w.category and n.key_hash = w.key_hash and n.seq > w.seq)
       offset 0) k on true
 order by w.decided_on desc, w.key_hash desc, w.seq desc`;

function toSubjectRecord(row: PageRow, acts: readonly RecordRow['act'][]): SubjectRecord {
  return {
    subject: {
      id: row.subject_id,
      code: row.code,
      kind: row.kind,
      currentName: row.current_name,
      formerNames: [],
      status: row.status,
      township: row.township,
      identifiers: [],
      bornOn: null,
      knownOn: row.subject_known_on,
    },
    record: toRecord(acts.map((act) => ({ ...row, act }))),
  };
}

interface PageRow extends RecordRow {
  readonly at_day: string;
  readonly at_key: string;
  readonly code: string | null;
  readonly kind: SubjectKind;
  readonly current_name: string;
  readonly status: string | null;
  readonly township: string | null;
  readonly subject_known_on: string;
  readonly acts: readonly RecordRow['act'][] | null;
}
