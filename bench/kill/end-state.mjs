import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createVault, ReceivedFiles } from '@credit/db';
import { withPool } from '../platform/scratch-database.mjs';

/**
 * All that must be the same after any kills: records, revisions, names, what waits, what the search was not told of, and the report of each file
 * that was worked first (a client that lost its receipt sends again: that second receipt changes nothing). Ids and digests under the house's
 * own key are left out. Received bytes and receipts must name each other.
 */
export async function endState({ ownerUrl, dataDir }) {
  return withPool(ownerUrl, async (pool) => {
    const { rows } = await pool.query(STATE);
    const { rows: stored } = await pool.query('select stored_name from credit.submission where stored_name is not null');
    const held = new Set(stored.map((row) => row.stored_name));
    await new ReceivedFiles(dataDir, createVault(Buffer.alloc(32))).sweep(held, { orphansOlderThanMs: 0 });
    const kept = readdirSync(join(dataDir, 'received'));
    return { ...rows[0], receiptsWithoutFile: [...held].filter((name) => !kept.includes(name)).length, filesWithoutReceipt: kept.filter((name) => !held.has(name)).length };
  });
}

const STATE = `
with first as (select min(id) as id from credit.submission where state in ('done', 'refused') and replay_of is null group by sha256, item, organ),
     who as (select s.id, coalesce(s.code, (select min(i.masked) || s.current_name from credit.subject_identifier i where i.subject_id = s.id)) as code,
                   s.kind, s.current_name, s.status, s.registered, s.township, s.names_for_matching from credit.subject s)
select (select count(*)::int from credit.subject) as subjects,
       (select md5(string_agg(concat_ws('|', w.code, w.kind, w.current_name, w.status, w.registered, w.township, w.names_for_matching), ',' order by w.code)) from who w) as register,
       (select md5(string_agg(concat_ws('|', w.code, n.role, n.name), ',' order by w.code, n.role, n.name)) from credit.subject_name n join who w on w.id = n.subject_id) as names,
       (select count(*)::int from credit.record_revision) as revisions,
       (select md5(string_agg(concat_ws('|', w.code, r.category, r.seq, r.act, r.revision, r.document_no, r.decided_on, r.valid_until, r.known_on, r.row, r.reason, r.fields), ',' order by w.code, r.category, r.document_no, r.decided_on, r.seq, r.row, r.fields::text))
          from credit.record_revision r join who w on w.id = r.subject_id) as records,
       (select md5(string_agg(concat_ws('|', q.item, q.organ, q.row, q.code, q.name, q.message), ',' order by q.item, q.organ, q.row, q.code)) from credit.quarantine_entry q) as waiting,
       (select count(*)::int from credit.subject s
         where s.code is not null and not (s.kind = 'individual-business' and s.status is not distinct from '注销')
           and exists (select 1 from credit.record_revision r where r.subject_id = s.id)
           and not exists (select 1 from credit.outbox o where o.subject_id = s.id)
           and not exists (select 1 from credit.search_document d where d.subject_id = s.id and d.code = s.code)) as unfindable,
       (select md5(string_agg(concat_ws('|', s.sha256, s.item, s.state, s.counts, s.refusal, s.notices), ',' order by s.sha256, s.item)) from credit.submission s join first using (id)) as receipts,
       (select md5(string_agg(concat_ws('|', s.sha256, s.item, r.row, r.outcome, r.code, r.column_heading, r.found, r.message), ',' order by s.sha256, s.item, r.row))
          from credit.submission_row r join credit.submission s on s.id = r.submission_id join first on first.id = s.id) as reports`;
