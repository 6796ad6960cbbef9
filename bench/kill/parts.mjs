/** Subjects by what the world knows them by: ids are given out differently in every run. */
const WHO = `who as (
  select s.*, coalesce(s.code, (select min(i.scheme || i.value_key) from credit.subject_identifier i where i.subject_id = s.id)) as known_as from credit.subject s)`;
/** Of the same bytes the one that was worked first; the others must be repetitions of it. */
const FIRST = `first as (
  select min(id) as id from credit.submission where state in ('done', 'refused') and replay_of is null group by sha256, item, organ, operation)`;

const line = (values) => `left(row(${values})::text, 120) || ' ' || md5(row(${values})::text) as line`;

/** What is compared, row for row: one query a part, one line a row. Moments, ids, sealed bytes and digests of ids are left out. */
export const PARTS = {
  subjects: `with ${WHO} select ${line('known_as, kind, current_name, status, registered, township, names_for_matching, known_on')} from who`,
  identifiers: `with ${WHO} select ${line('known_as, i.scheme, i.value_key, i.masked, i.sealed is null, i.known_on')} from credit.subject_identifier i join who on who.id = i.subject_id`,
  names: `with ${WHO} select ${line('known_as, n.role, n.name_for_matching, n.name, n.searchable, n.known_on')} from credit.subject_name n join who on who.id = n.subject_id`,
  revisions: `with ${WHO} select ${line(`known_as, r.category, r.seq, r.act, r.revision, encode(r.content_hash, 'hex'), r.keyed_by_subject, r.document_no, r.decided_on, r.valid_from, r.valid_until,
      r.indefinite, r.organ_name, r.source_organ, r.known_on, r.row, r.reason, r.fields, r.personal is null, s.sha256`)}
    from credit.record_revision r join who on who.id = r.subject_id join credit.submission s on s.id = r.submission_id`,
  quarantine: `with ${WHO} select ${line(`q.row, q.item, q.organ, q.code, q.message, q.name, encode(q.draft_hash, 'hex'), q.received_on, s.sha256,
      (select string_agg(known_as, ',' order by known_as) from who where who.id in (select (c->>'id')::bigint from jsonb_array_elements(q.candidates) c))`)}
    from credit.quarantine_entry q join credit.submission s on s.id = q.submission_id`,
  outbox: `with ${WHO} select ${line('known_as')} from bench.outbox_written o join who on who.id = o.subject_id`,
  receipts: `with ${FIRST} select ${line(`s.sha256, s.item, s.organ, s.operation, s.file_name, s.byte_size, s.received_on, s.state, s.refusal, s.offending_headings, s.sheet, s.columns, s.notices,
      s.last_row, s.processed_rows, s.counts, s.tallies, s.stored_name is null`)} from credit.submission s join first using (id)`,
  reports: `with ${FIRST}, ${WHO} select ${line(`s.sha256, s.item, r.row, r.outcome, r.code, r.column_heading, r.also, r.found, r.message, r.fix, r.proposed, r.category, known_as, r.seq, r.quarantine_id is null`)}
    from credit.submission_row r join first on first.id = r.submission_id join credit.submission s on s.id = first.id left join who on who.id = r.subject_id`,
  // Organisations with records that neither can be found nor wait to be.
  unfindable: `select s.code as line from credit.subject s
    where s.code is not null and not (s.kind = 'individual-business' and s.status is not distinct from '注销')
      and exists (select from credit.record_revision r where r.subject_id = s.id)
      and not exists (select from credit.outbox o where o.subject_id = s.id)
      and not exists (select from credit.search_document d where d.subject_id = s.id and d.code = s.code)`,
  unfinished: `select receipt as line from credit.submission where state in ('queued', 'working')`,
};
