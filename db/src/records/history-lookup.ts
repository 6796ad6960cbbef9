import type { RecordEvent } from '@credit/domain';
import type { Queryable } from '../connection.js';
import type { Digest } from './digest.js';

export interface RecordAddress {
  readonly subjectId: number;
  readonly category: string;
  readonly keyHash: Digest;
  readonly keyedBySubject: boolean;
}

/** A record's history and the subject it stands under. */
export interface RecordHistory {
  readonly subjectId: number;
  readonly events: RecordEvent[];
}

/** Histories of the records that a batch names, by key digest. Records whose key leaves out the subject are found under any subject. */
export async function lookUpHistories(
  db: Queryable,
  addresses: readonly RecordAddress[],
): Promise<Map<Digest, RecordHistory>> {
  const histories = new Map<Digest, RecordHistory>();
  const collect = (rows: readonly HistoryRow[]): void => {
    for (const r of rows) {
      const history = histories.get(r.key_hash) ?? { subjectId: r.subject_id, events: [] };
      history.events.push({ seq: r.seq, act: r.act, revision: r.revision, contentHash: r.content_hash });
      histories.set(r.key_hash, history);
    }
  };
  const bySubject = addresses.filter((a) => a.keyedBySubject && a.subjectId > 0);
  if (bySubject.length > 0) {
    const { rows } = await db.query<HistoryRow>(
      `select r.subject_id, r.key_hash::text, r.seq, r.act, r.revision, r.content_hash::text
         from unnest($1::bigint[], $2::text[], $3::bytea[]) as w(subject_id, category, key_hash)
        cross join lateral (
          select * from credit.record_revision r
           where r.subject_id = w.subject_id and r.category = w.category and r.key_hash = w.key_hash
          offset 0) r
        order by r.seq`,
      [bySubject.map((a) => a.subjectId), bySubject.map((a) => a.category), bySubject.map((a) => a.keyHash)],
    );
    collect(rows);
  }
  const bare = addresses.filter((a) => !a.keyedBySubject);
  if (bare.length > 0) {
    const { rows } = await db.query<HistoryRow>(
      `select r.subject_id, r.key_hash::text, r.seq, r.act, r.revision, r.content_hash::text
         from credit.record_revision r
        where not r.keyed_by_subject and r.key_hash = any($1::bytea[])
        order by r.seq`,
      [bare.map((a) => a.keyHash)],
    );
    collect(rows);
  }
  return histories;
}

interface HistoryRow {
  readonly subject_id: number;
  readonly key_hash: Digest;
  readonly seq: number;
  readonly act: RecordEvent['act'];
  readonly revision: number;
  readonly content_hash: Digest;
}
