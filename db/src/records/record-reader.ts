import { recordState, type CreditRecord, type RecordEvent } from '@credit/domain';
import type { Queryable } from '../connection.js';

/** A record with how far its history was read: what came later is a change of it. */
export interface ReadRecord extends CreditRecord {
  readonly seq: number;
}

/** Columns of a revision that a record is made of; `acts` is the record's whole history up to the asked day. */
export const RECORD_FIELDS = `r.subject_id, r.category, encode(r.key_hash, 'hex') as id, r.seq, r.revision, r.document_no,
  r.decided_on, r.valid_from, r.valid_until, r.indefinite, r.organ_name, r.source_organ, r.known_on, r.reason, r.fields, r.act`;

export interface RecordRow {
  readonly subject_id: number;
  readonly category: string;
  readonly id: string;
  readonly seq: number;
  readonly revision: number;
  readonly document_no: string | null;
  readonly decided_on: string;
  readonly valid_from: string | null;
  readonly valid_until: string | null;
  readonly indefinite: boolean;
  readonly organ_name: string | null;
  readonly source_organ: string;
  readonly known_on: string;
  readonly reason: string | null;
  readonly fields: Readonly<Record<string, string>>;
  readonly act: RecordEvent['act'];
}

/** The same but the subject, as one JSON array a revision. */
export const RECORD_VALUES = `json_build_array(r.category, encode(r.key_hash, 'hex'), r.seq, r.revision, r.document_no,
  r.decided_on, r.valid_from, r.valid_until, r.indefinite, r.organ_name, r.source_organ, r.known_on, r.reason, r.fields, r.act)`;

export type RecordValues = readonly [
  RecordRow['category'], RecordRow['id'], RecordRow['seq'], RecordRow['revision'], RecordRow['document_no'], RecordRow['decided_on'],
  RecordRow['valid_from'], RecordRow['valid_until'], RecordRow['indefinite'], RecordRow['organ_name'], RecordRow['source_organ'],
  RecordRow['known_on'], RecordRow['reason'], RecordRow['fields'], RecordRow['act'],
];

export function toRecordRow(subjectId: number, values: RecordValues): RecordRow {
  const [category, id, seq, revision, document_no, decided_on, valid_from, valid_until, indefinite, organ_name, source_organ, known_on, reason, fields, act] = values;
  return {
    subject_id: subjectId, category, id, seq, revision, document_no, decided_on, valid_from, valid_until, indefinite, organ_name, source_organ,
    known_on, reason, fields, act,
  };
}

/** All records of a subject as known on a day, each at its latest revision up to then. One index scan of one partition. */
export async function recordsOfSubject(db: Queryable, subjectId: number, asOf: string): Promise<readonly ReadRecord[]> {
  const { rows } = await db.query<RecordRow>({
    name: 'records-of-subject',
    text: `select ${RECORD_FIELDS} from credit.record_revision r
            where r.subject_id = $1 and r.known_on <= $2
            order by r.category, r.key_hash, r.seq`,
    values: [subjectId, asOf],
  });
  return foldRecords(rows);
}

/** Records from their revisions, which come in the order of category, key and sequence. */
export function foldRecords(rows: readonly RecordRow[]): readonly ReadRecord[] {
  return [...histories(rows)].map(toRecord);
}

/** Revisions of one record stand together: rows come by subject, category, key and sequence. */
export function* histories(rows: readonly RecordRow[]): Generator<readonly RecordRow[]> {
  let start = 0;
  for (let end = 1; end <= rows.length; end += 1) {
    const [first, next] = [rows[start], rows[end]];
    if (first && next && next.id === first.id && next.category === first.category && next.subject_id === first.subject_id) continue;
    yield rows.slice(start, end);
    start = end;
  }
}

/** A record from its history, oldest first. */
export function toRecord(history: readonly RecordRow[]): ReadRecord {
  const latest = history.at(-1);
  if (!latest) throw new Error('a record has at least one revision');
  return {
    id: latest.id,
    category: latest.category,
    documentNo: latest.document_no,
    decidedOn: latest.decided_on,
    validFrom: latest.valid_from,
    validUntil: latest.valid_until,
    indefinite: latest.indefinite,
    organName: latest.organ_name,
    sourceOrgan: latest.source_organ,
    state: recordState(history),
    revision: latest.revision,
    disputed: false,
    knownOn: latest.known_on,
    reason: latest.reason,
    fields: latest.fields,
    seq: latest.seq,
  };
}
