import type { RecordEvent } from '@credit/domain';
import type { Queryable } from '../connection.js';

export interface RecordAddress {
  readonly subjectId: number;
  readonly category: string;
  readonly keyHash: Buffer;
  readonly keyedBySubject: boolean;
}

/** A record's history and the subject it stands under. */
export interface RecordHistory {
  readonly subjectId: number;
  readonly events: RecordEvent[];
}

export function addressKey(category: string, keyHash: Buffer): string {
  return `${category} ${keyHash.toString('hex')}`;
}

/** Histories of the records that a batch names, by `addressKey`. Records whose key leaves out the subject are found under any subject. */
export async function lookUpHistories(
  db: Queryable,
  addresses: readonly RecordAddress[],
): Promise<Map<string, RecordHistory>> {
  const histories = new Map<string, RecordHistory>();
  const collect = (rows: readonly HistoryRow[]): void => {
    for (const r of rows) {
      const key = addressKey(r.category, r.key_hash);
      const history = histories.get(key) ?? { subjectId: r.subject_id, events: [] };
      history.events.push({ seq: r.seq, act: r.act, revision: r.revision, contentHash: r.content_hash.toString('hex') });
      histories.set(key, history);
    }
  };
  const bySubject = addresses.filter((a) => a.keyedBySubject && a.subjectId > 0);
  if (bySubject.length > 0) {
    const { rows } = await db.query<HistoryRow>(
      `select r.subject_id, r.category, r.key_hash, r.seq, r.act, r.revision, r.content_hash
         from unnest($1::bigint[], $2::text[], $3::bytea[]) as w(subject_id, category, key_hash)
         join credit.record_revision r using (subject_id, category, key_hash)
        order by r.seq`,
      [bySubject.map((a) => a.subjectId), bySubject.map((a) => a.category), bySubject.map((a) => a.keyHash)],
    );
    collect(rows);
  }
  const bare = addresses.filter((a) => !a.keyedBySubject);
  if (bare.length > 0) {
    const { rows } = await db.query<HistoryRow>(
      `select r.subject_id, r.category, r.key_hash, r.seq, r.act, r.revision, r.content_hash
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
  readonly category: string;
  readonly key_hash: Buffer;
  readonly seq: number;
  readonly act: RecordEvent['act'];
  readonly revision: number;
  readonly content_hash: Buffer;
}
