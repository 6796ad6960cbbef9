import type { RecordEvent } from '@credit/domain';
import type { Queryable } from '../connection.js';

/** Which receipts: of an organ (null: those that name none), touched by what became known on a day or after it. */
export interface TouchedQuery {
  readonly organ: string | null;
  /** Categories on whose records checks may rest. */
  readonly categories: readonly string[];
  readonly since: string | null;
  readonly after: TouchedCursor | null;
  readonly limit: number;
}

/** A row of a receipt, with what has happened since to a record that it rests on. */
export interface TouchedReceipt {
  readonly number: string;
  readonly checkedOn: string;
  readonly scenario: string;
  readonly row: number;
  readonly subjectCode: string | null;
  readonly subjectName: string;
  readonly category: string;
  readonly record: string;
  readonly documentNo: string | null;
  readonly act: RecordEvent['act'];
  readonly seq: number;
  readonly knownOn: string;
}

/** Where a page ends. */
export type TouchedCursor = Pick<TouchedReceipt, 'knownOn' | 'number' | 'row' | 'category' | 'record' | 'seq'>;

/**
 * The latest known first. Read from the changes to the receipts: acts that were not a record's first are few, and each leads by an
 * index to the receipts that rest on its record. Nothing is noted when a change is written, so nothing can be missed between a
 * correction and a receipt that are written at the same time.
 */
export async function touchedReceipts(db: Queryable, { organ, categories, since, after, limit }: TouchedQuery): Promise<readonly TouchedReceipt[]> {
  const { rows } = await db.query<TouchedReceipt>(
    `select k.number, k.checked_on as "checkedOn", k.scenario, k.row, s.code as "subjectCode", s.current_name as "subjectName", r.category, encode(r.key_hash, 'hex') as record,
            r.document_no as "documentNo", r.act, r.seq, r.known_on as "knownOn"
       from credit.record_revision r
      cross join lateral (
        select e.number, e.checked_on, e.scenario, c.row from credit.check_receipt_record c join credit.check_receipt e on e.number = c.number
         where c.subject_id = r.subject_id and c.category = r.category and c.key_hash = r.key_hash and c.seq < r.seq and e.organ is not distinct from $1
        offset 0) k
       join credit.subject s on s.id = r.subject_id
      where r.seq > 1 and r.category = any($2) and r.known_on >= coalesce($3::date, '-infinity')
        and ($4::date is null or r.known_on < $4 or (r.known_on = $4 and (k.number, k.row, r.category, r.key_hash, r.seq) > ($5, $6, $7, decode($8, 'hex'), $9)))
      order by r.known_on desc, k.number, k.row, r.category, r.key_hash, r.seq limit $10`,
    [organ, categories, since, after?.knownOn ?? null, after?.number ?? '', after?.row ?? 0, after?.category ?? '', after?.record ?? '', after?.seq ?? 0, limit],
  );
  return rows;
}
