import type { SubjectFacts } from '@credit/search';
import type { Queryable } from '../connection.js';
import { foldRecords, RECORD_VALUES, toRecordRow, type RecordValues } from '../records/record-reader.js';
import { toSubject, type SubjectRow } from '../subjects/subject-reader.js';
import type { Vault } from '../vault/vault.js';

interface FactsRow extends SubjectRow {
  readonly revisions: readonly RecordValues[] | null;
}

/** What is known of subjects by their ids; natural persons, whom the search does not hold, are left out. */
export async function readSubjectFacts(db: Queryable, ids: readonly number[], vault: Vault): Promise<ReadonlyMap<number, SubjectFacts>> {
  const { rows } = await db.query<FactsRow>({ name: 'subject-facts', text: FACTS, values: [ids] });
  return new Map(
    rows.map((row) => [row.id, { subject: toSubject(row, vault), records: foldRecords((row.revisions ?? []).map((values) => toRecordRow(row.id, values))) }]),
  );
}

const FACTS = `
select s.id, s.code, s.kind, s.current_name, s.status, s.registered, s.township, s.known_on, null as identity,
       (select coalesce(json_agg(json_build_object('scheme', i.scheme, 'value', i.masked) order by i.scheme desc), '[]')
          from credit.subject_identifier i where i.subject_id = s.id and i.scheme in ('USCC', 'ORG', 'REGNO')) as identifiers,
       (select json_agg(json_build_object('name', n.name, 'matching', n.name_for_matching) order by n.recorded_at, n.name)
          from credit.subject_name n where n.subject_id = s.id and n.role <> 'reported') as names,
       (select json_agg(${RECORD_VALUES} order by r.category, r.key_hash, r.seq)
          from credit.record_revision r where r.subject_id = s.id) as revisions
  from unnest($1::bigint[]) as asked (id)
 cross join lateral (select * from credit.subject w where w.id = asked.id and w.kind <> 'natural-person' offset 0) s`;
