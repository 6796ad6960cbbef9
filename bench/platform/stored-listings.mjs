import { withPool } from './scratch-database.mjs';

/** Puts `count` subjects on the court's list, half of the listings in force on the bench's day. Returns codes of `wanted` listed and as many other subjects, mixed. */
export async function storeListings(ownerUrl, { count, wanted }) {
  return withPool(ownerUrl, async (pool) => {
    await pool.query(LISTINGS, [count]);
    await pool.query('vacuum analyze credit.subject, credit.subject_identifier, credit.subject_name, credit.record_revision');
    const { rows } = await pool.query(
      `select code from (
         (select s.code from credit.subject s where exists (select 1 from credit.record_revision r where r.subject_id = s.id and r.category = 'dishonest-judgment-debtor') order by md5(s.code) limit $1)
         union (select s.code from credit.subject s order by md5('o' || s.code) limit $1)) c where code is not null order by md5(code)`,
      [wanted],
    );
    return rows.map(({ code }) => code);
  });
}

const LISTINGS = `
insert into credit.record_revision
  (subject_id, category, key_hash, seq, act, revision, content_hash, keyed_by_subject, document_no, decided_on, valid_from, valid_until, indefinite,
   organ_name, source_organ, known_on, submission_id, row, reason, fields, personal)
select s.id, 'dishonest-judgment-debtor', substr(sha256(('l' || s.id)::bytea), 1, 16), 1, 'report', 1, substr(sha256(('c' || s.id)::bytea), 1, 16), true,
       '（2025）测0422执' || s.k || '号', date '2024-01-05', date '2024-01-05', case when s.k % 2 = 0 then date '2027-01-05' else date '2026-01-05' end, false, '衡南县人民法院',
       '11430422MBX001038F', date '2026-10-01', 0, s.k, null,
       jsonb_build_object('MD_MC', s.current_name, 'MD_SHXYM', s.code, 'MD_WSH', '（2025）测0422执' || s.k || '号', 'MD_LRRQ', '2024-01-05', 'MD_ZT', '公布中'), null
  from (select id, code, current_name, row_number() over (order by md5(code)) as k from credit.subject where code is not null order by md5(code) limit $1) s`;
