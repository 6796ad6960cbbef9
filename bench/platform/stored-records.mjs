import { withPool } from './scratch-database.mjs';

/** Gives `profiles` subjects `records` records each, all public on the bench's day, and every other subject at most one; returns the codes of those. */
export async function storeProfiles(ownerUrl, { profiles, records }) {
  return withPool(ownerUrl, async (pool) => {
    const { rows } = await pool.query(`select array_agg(code) as codes, array_agg(id) as ids from (
      select id, code from credit.subject where code like '91%' and status = '存续' order by md5(code) limit $1) s`, [profiles]);
    const [{ codes, ids }] = rows;
    await pool.query(PROFILES, [ids, records]);
    await pool.query('vacuum analyze credit.subject, credit.subject_identifier, credit.subject_name, credit.record_revision');
    return codes;
  });
}

const FIELDS = `jsonb_build_object('CF_XDR_MC', s.current_name, 'CF_XDR_LB', '法人及非法人组织', 'CF_XDR_SHXYM', s.code, 'CF_FRDB', '测算某', 'CF_WSH', '存量决〔2026〕第' || i || '号',
         'CF_WFXW', '未按规定公示年度报告', 'CF_SY', '经查，当事人未按规定期限报送并公示上一年度年度报告，也未说明理由。', 'CF_YJ', '《企业信息公示暂行条例》第十八条', 'CF_CFLB', '罚款',
         'CF_NR', '处罚款人民币' || (i + 1) * 100 || '元，限十五日内缴纳。', 'CF_NR_FK', ((i + 1) / 100.0)::text, 'CF_JDRQ', '2026-06-01', 'CF_YXQ', '长期',
         'CF_CFJG', '衡南县市场监督管理局', 'CF_CFJGDM', '11430422MBX001011P', 'CF_SJLY', '衡南县市场监督管理局', 'CF_SJLYDM', '11430422MBX001011P', 'DISCREDIT_LEVEL', '一般')`;

// The registration is a record too: one less is added.
const PROFILES = `
insert into credit.record_revision
  (subject_id, category, key_hash, seq, act, revision, content_hash, keyed_by_subject, document_no, decided_on, valid_from, valid_until, indefinite,
   organ_name, source_organ, known_on, submission_id, row, reason, fields, personal)
select s.id, 'administrative-penalty', substr(sha256(('p' || s.id || '.' || i)::bytea), 1, 16), 1, 'report', 1, substr(sha256(('c' || i)::bytea), 1, 16), true,
       '存量决〔2026〕第' || i || '号', date '2026-02-01' + i, null, null, true, '衡南县市场监督管理局', '11430422MBX001011P', date '2026-10-01', 0, i, null, ${FIELDS}, null
  from credit.subject s, generate_series(1, $2::int - 1) i where s.id = any($1)`;
