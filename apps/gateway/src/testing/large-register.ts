import { openPool } from '@credit/db';

/** The tables that grow with the register. */
const GROWING = '^(subject|subject_identifier|subject_name|record_revision_p[0-9]+)$';

/** A register of a realistic size: `count` subjects, a tenth of them persons, with two penalties or licences each. */
export async function fillRegister(ownerUrl: string, count: number): Promise<void> {
  const pool = openPool(ownerUrl, { max: 1 });
  try {
    for (const statement of FILL) await pool.query(statement, [count]);
    await pool.query('vacuum analyze credit.subject, credit.subject_identifier, credit.subject_name, credit.record_revision');
  } finally {
    await pool.end();
  }
}

/** How often each growing table was read from end to end so far, by this database's own count. */
export async function scansSoFar(ownerUrl: string): Promise<ReadonlyMap<string, number>> {
  const pool = openPool(ownerUrl, { max: 1 });
  try {
    const { rows } = await pool.query<{ readonly relname: string; readonly seq_scan: number }>(
      `select relname, seq_scan from pg_stat_user_tables where schemaname = 'credit' and relname ~ $1`, [GROWING]);
    return new Map(rows.map((row) => [row.relname, row.seq_scan]));
  } finally {
    await pool.end();
  }
}

const FILL = [
  `insert into credit.subject (id, kind, code, current_name, status, registered, names_for_matching, known_on)
   select n + 1000000, case when n % 10 = 0 then 'natural-person' else 'enterprise' end, case when n % 10 = 0 then null else 'T' || n end, '测算' || md5(n::text) || '公司', '存续', n % 10 <> 0,
          array['测算' || md5(n::text) || '公司'], '2026-01-05' from generate_series(1, $1::int) n`,
  `insert into credit.subject_identifier (scheme, value_key, subject_id, masked, sealed, known_on)
   select case when n % 10 = 0 then 'ID' else 'USCC' end, 'T' || n, n + 1000000, 'T' || n, null, '2026-01-05' from generate_series(1, $1::int) n`,
  `insert into credit.subject_name (subject_id, role, name_for_matching, name, searchable, known_on)
   select n + 1000000, 'registered', '测算' || md5(n::text) || '公司', '测算' || md5(n::text) || '公司', n % 10 <> 0, '2026-01-05' from generate_series(1, $1::int) n`,
  `insert into credit.record_revision (subject_id, category, key_hash, seq, act, revision, content_hash, keyed_by_subject, document_no, decided_on, indefinite, source_organ, known_on, submission_id, row, fields)
   select n + 1000000, case k when 1 then 'administrative-penalty' else 'administrative-licence' end, sha256((n || '.' || k)::bytea), 1, 'report', 1, sha256((n || '.' || k)::bytea), true, '测' || n,
          date '2024-01-01' + n % 900, true, '11430422MBX001011P', '2026-01-05', 0, n, '{"DISCREDIT_LEVEL":"一般"}' from generate_series(1, $1::int) n, generate_series(1, 2) k`,
];
