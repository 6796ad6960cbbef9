import type { Queryable } from '../connection.js';
import { foldRecords, RECORD_FIELDS, type ReadRecord, type RecordRow } from '../records/record-reader.js';

/**
 * Records of some categories of many subjects, as known on a day, by subject. One statement however many are asked about:
 * for each subject one index scan of the partition that holds it. The categories filter, they are no condition of the index
 * (is true): a subject has few records, and the categories are many. Planned each time: a plan kept from when the tables were
 * small would read them whole for every subject.
 */
export async function listedRecords(
  db: Queryable,
  asked: { readonly subjects: readonly number[]; readonly categories: readonly string[]; readonly asOf: string },
): Promise<ReadonlyMap<number, readonly ReadRecord[]>> {
  if (asked.subjects.length === 0) return new Map();
  const { rows } = await db.query<RecordRow>({
    text: `select k.* from unnest($1::bigint[]) as w(id)
            cross join lateral (
              select ${RECORD_FIELDS} from credit.record_revision r
               where r.subject_id = w.id and (r.category = any($2)) is true and r.known_on <= $3
               order by r.category, r.key_hash, r.seq
              offset 0) k`,
    values: [asked.subjects, asked.categories, asked.asOf],
  });
  const bySubject = new Map<number, RecordRow[]>();
  for (const row of rows) {
    const of = bySubject.get(row.subject_id);
    if (of) of.push(row);
    else bySubject.set(row.subject_id, [row]);
  }
  return new Map([...bySubject].map(([id, of]) => [id, foldRecords(of)]));
}
