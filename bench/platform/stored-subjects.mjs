import { matchingName } from '@credit/domain';
import { subjects } from '../register/subjects.mjs';
import { withPool } from './scratch-database.mjs';

const AT_ONCE = 5000;
const KINDS = { 企业: 'enterprise', 个体工商户: 'individual-business', 农民专业合作社: 'cooperative' };

/** Stores a generated register as its registrations would have left it, each subject waiting in the outbox; returns every n-th of them, `sample` at most. */
export async function storeSubjects(ownerUrl, { count, sample }) {
  const kept = [];
  const every = Math.max(1, Math.floor(count / sample));
  await withPool(ownerUrl, async (pool) => {
    let batch = [];
    let n = 0;
    const write = async () => {
      if (batch.length > 0) await pool.query(STORE, [JSON.stringify(batch)]);
      batch = [];
    };
    for (const subject of subjects({ count })) {
      batch.push(lineOf(subject, n + 1));
      if (n % every === 0 && kept.length < sample) kept.push(subject);
      n += 1;
      if (batch.length === AT_ONCE) await write();
    }
    await write();
    await pool.query('vacuum analyze credit.subject, credit.subject_identifier, credit.subject_name, credit.outbox');
  });
  return kept;
}

function lineOf({ code, name, kind, status, formerName, parts }, id) {
  return { id, code, name, matching: matchingName(name), kind: KINDS[kind], status, township: parts.township || null, former: formerName, former_matching: formerName === null ? null : matchingName(formerName) };
}

const STORE = `
with l as (select * from json_to_recordset($1) as t (id bigint, code text, name text, matching text, kind text, status text, township text, former text, former_matching text)),
s as (insert into credit.subject (id, kind, code, current_name, status, registered, township, names_for_matching, known_on)
      select id, kind, code, name, status, true, township, array_remove(array[matching, former_matching], null), date '2026-01-05' from l returning id),
i as (insert into credit.subject_identifier (scheme, value_key, subject_id, masked, known_on)
      select 'USCC', l.code, l.id, l.code, date '2026-01-05' from l join s using (id)),
n as (insert into credit.subject_name (subject_id, role, name_for_matching, name, searchable, known_on)
      select l.id, 'registered', l.matching, l.name, true, date '2026-01-05' from l join s using (id)
      union all select l.id, 'former', l.former_matching, l.former, true, date '2026-01-05' from l join s using (id) where l.former is not null)
insert into credit.outbox (subject_id) select id from s`;
