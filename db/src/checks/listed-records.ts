import type { CreditRecord } from '@credit/domain';
import type { Queryable } from '../connection.js';
import { histories, RECORD_FIELDS, toRecord, type RecordRow } from '../records/record-reader.js';

/** A record with how far its history was read: what came later is a correction of it. */
export interface ReadRecord extends CreditRecord {
  readonly seq: number;
}

/**
 * Records of some categories of many subjects, as known on a day, by subject. One statement however many are asked about:
 * for each subject one index scan of the partition that holds it.
 */
export async function listedRecords(
  db: Queryable,
  asked: { readonly subjects: readonly number[]; readonly categories: readonly string[]; readonly asOf: string },
): Promise<ReadonlyMap<number, readonly ReadRecord[]>> {
  const found = new Map<number, ReadRecord[]>();
  const [only, more] = asked.subjects;
  if (only === undefined) return found;
  const rows = more === undefined ? await rowsOfOne(db, { ...asked, subject: only }) : await rowsOfMany(db, asked);
  for (const history of histories(rows)) {
    const [first] = history;
    const last = history.at(-1);
    if (!first || !last) continue;
    const records = found.get(first.subject_id);
    const record = { ...toRecord(history), seq: last.seq };
    if (records) records.push(record);
    else found.set(first.subject_id, [record]);
  }
  return found;
}

/** One subject's partition is known before the statement runs; a join would open them all. */
async function rowsOfOne(db: Queryable, asked: { readonly subject: number; readonly categories: readonly string[]; readonly asOf: string }): Promise<readonly RecordRow[]> {
  const { rows } = await db.query<RecordRow>({
    name: 'listed-records-of-one',
    text: `select ${RECORD_FIELDS} from credit.record_revision r
            where r.subject_id = $1 and ${IN_CATEGORIES} and r.known_on <= $3
            order by r.category, r.key_hash, r.seq`,
    values: [asked.subject, asked.categories, asked.asOf],
  });
  return rows;
}

/** Planned each time: a plan kept from when the tables were small would read them whole for every subject of a long list. */
async function rowsOfMany(db: Queryable, asked: { readonly subjects: readonly number[]; readonly categories: readonly string[]; readonly asOf: string }): Promise<readonly RecordRow[]> {
  const { rows } = await db.query<RecordRow>({
    text: `select k.* from unnest($1::bigint[]) as w(id)
            cross join lateral (
              select ${RECORD_FIELDS} from credit.record_revision r
               where r.subject_id = w.id and ${IN_CATEGORIES} and r.known_on <= $3
               order by r.category, r.key_hash, r.seq
              offset 0) k`,
    values: [asked.subjects, asked.categories, asked.asOf],
  });
  return rows;
}

/** A filter and no condition of the index (is true): a subject has few records, and the categories are many. */
const IN_CATEGORIES = '(r.category = any($2)) is true';
