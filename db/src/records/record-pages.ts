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
  readonly from: string | null;
  readonly until: string | null;
  readonly after: RecordCursor | null;
  readonly limit: number;
}

export interface SubjectRecord {
  readonly subject: CreditSubject;
  readonly record: CreditRecord;
}

/**
 * Records of organisations in some categories, the latest decided first. Candidates only: who may see them is decided
 * afterwards, record by record.
 */
export async function recordPage(db: Queryable, query: RecordPageQuery): Promise<readonly SubjectRecord[]> {
  const { rows } = await db.query<PageRow>(
    `select ${RECORD_FIELDS}, s.code, s.kind, s.current_name, s.status, s.township, s.known_on as subject_known_on,
            (select json_agg(h.act order by h.seq) from credit.record_revision h
              where h.subject_id = r.subject_id and h.category = r.category and h.key_hash = r.key_hash) as acts
       from credit.record_revision r join credit.subject s on s.id = r.subject_id
      where r.category = any($1::text[]) and s.kind <> 'natural-person'
        and ($2::text is null or r.organ_name = $2)
        and ($3::date is null or r.decided_on >= $3) and ($4::date is null or r.decided_on <= $4)
        and ($5::date is null or (r.decided_on, r.key_hash) < ($5::date, decode($6, 'hex')))
        and not exists (select 1 from credit.record_revision n
                         where n.subject_id = r.subject_id and n.category = r.category and n.key_hash = r.key_hash and n.seq > r.seq)
      order by r.decided_on desc, r.key_hash desc
      limit $7`,
    [query.categories, query.organ, query.from, query.until, query.after?.decidedOn ?? null, query.after?.keyHash ?? null, query.limit],
  );
  return rows.map((row) => ({
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
    record: toRecord(row.acts.map((act) => ({ ...row, act }))),
  }));
}

interface PageRow extends RecordRow {
  readonly code: string | null;
  readonly kind: SubjectKind;
  readonly current_name: string;
  readonly status: string | null;
  readonly township: string | null;
  readonly subject_known_on: string;
  readonly acts: readonly RecordRow['act'][];
}
