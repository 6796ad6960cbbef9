import type { CreditRecord, CreditSubject } from '@credit/domain';
import type { Queryable } from '../connection.js';
import { foldRecords, RECORD_VALUES, toRecordRow, type RecordValues } from '../records/record-reader.js';
import type { Vault } from '../vault/vault.js';
import { SUBJECT_BY_NUMBER, toSubject, wantedValues, type SubjectRow, type WantedSubject } from './subject-reader.js';

/** A subject with all its records, each at its latest revision, as known on a day. */
export interface StoredProfile {
  readonly subject: CreditSubject;
  readonly records: readonly CreditRecord[];
}

/**
 * A profile page's data in one answer of one line: who it is, and its revisions as one JSON text. Taking twenty rows of
 * fifteen columns apart costs the gateway twice as much as reading that text, and a second question a third of both.
 */
export async function findProfile(db: Queryable, wanted: WantedSubject, vault: Vault): Promise<StoredProfile | undefined> {
  const { rows } = await db.query<SubjectRow & { readonly revisions: readonly RecordValues[] | null }>({
    name: 'find-profile',
    text: `with found as materialized (${SUBJECT_BY_NUMBER})
           select found.*, (select json_agg(${RECORD_VALUES} order by r.category, r.key_hash, r.seq)
                              from credit.record_revision r where r.subject_id = found.id and r.known_on <= $3) as revisions
             from found`,
    values: [...wantedValues(wanted, vault)],
  });
  const [row] = rows;
  return row && { subject: toSubject(row, vault), records: foldRecords((row.revisions ?? []).map((values) => toRecordRow(row.id, values))) };
}
