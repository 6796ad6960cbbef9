import { openPool } from '@credit/db';

/** The tables that grow with the register, with what is sent in and with what is asked. */
const GROWING =
  '^(subject|subject_identifier|subject_name|search_document|record_revision_p[0-9]+|submission|submission_row|quarantine_(entry|decision|state)|check_receipt(_record)?|returned_workbook|account|account_role_event|session|authorisation(_event)?|coverage_tally|zero_report)$';

/** A register of a realistic size: `count` subjects, a tenth of them persons, with two penalties or licences each, some listed; who may be found waits in the outbox. */
export async function fillRegister(ownerUrl: string, count: number): Promise<void> {
  await fill(ownerUrl, FILL, [count]);
}

/** What `count` submissions left: report rows, rows that waited (`draft`, sealed) and nearly all are decided, receipts of checks, workbooks sent back. */
export async function fillDesk(ownerUrl: string, { count, draft }: { readonly count: number; readonly draft: Buffer }): Promise<void> {
  await fill(ownerUrl, [...FILL_DESK, ...FILL_COVERAGE], [count]);
  await fill(ownerUrl, [FILL_WAITING], [count, draft]);
  await fill(ownerUrl, [FILL_DECIDED], []);
}

async function fill(ownerUrl: string, statements: readonly string[], values: readonly unknown[]): Promise<void> {
  const pool = openPool(ownerUrl, { max: 1 });
  try {
    for (const statement of statements) await pool.query(statement, [...values]);
    await pool.query('vacuum analyze');
  } finally {
    await pool.end();
  }
}

/** What autovacuum does in a running house when a table has grown. */
export async function analyse(ownerUrl: string, table: string): Promise<void> {
  const pool = openPool(ownerUrl, { max: 1 });
  await pool.query(`vacuum analyze ${table}`).finally(() => pool.end());
}

/** What was read of a growing table so far, by this database's own count. */
export interface ReadSoFar {
  /** How often it was read from end to end. */
  readonly scans: number;
  /** Entries read by way of its indexes. */
  readonly entries: number;
  readonly rows: number;
}

export async function readSoFar(ownerUrl: string): Promise<ReadonlyMap<string, ReadSoFar>> {
  const pool = openPool(ownerUrl, { max: 1 });
  try {
    const { rows } = await pool.query<ReadSoFar & { readonly relname: string }>(
      `select t.relname, t.seq_scan as scans, t.n_live_tup as rows, coalesce((select sum(i.idx_tup_read) from pg_stat_user_indexes i where i.relid = t.relid), 0)::bigint as entries
         from pg_stat_user_tables t where t.schemaname = 'credit' and t.relname ~ $1`, [GROWING]);
    return new Map(rows.map((row) => [row.relname, row]));
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
   select n + 1000000, case k when 1 then 'administrative-penalty' else 'administrative-licence' end, substr(sha256((n || '.' || k)::bytea), 1, 16), 1, 'report', 1, substr(sha256((n || '.' || k)::bytea), 1, 16), true, '测' || n,
          date '2024-01-01' + n % 900, true, '11430422MBX001011P', '2026-01-05', 0, n, '{"DISCREDIT_LEVEL":"一般"}' from generate_series(1, $1::int) n, generate_series(1, 2) k`,
  `insert into credit.record_revision (subject_id, category, key_hash, seq, act, revision, content_hash, keyed_by_subject, document_no, decided_on, valid_from, valid_until, indefinite, organ_name, source_organ, known_on, submission_id, row, fields)
   select n * 100 + 1000001, 'dishonest-judgment-debtor', substr(sha256(('l' || n)::bytea), 1, 16), 1, 'report', 1, substr(sha256(('l' || n)::bytea), 1, 16), true, '（2026）测0422执' || n || '号',
          date '2026-01-05', '2026-01-05', '2028-01-05', false, '某县人民法院', '11430422MBX001038F', '2026-01-06', 0, n, '{"MD_ZT":"公布中"}' from generate_series(1, $1::int / 100 - 1) n`,
  `insert into credit.outbox (subject_id) select n + 1000000 from generate_series(1, $1::int) n where n % 10 <> 0`,
];

const FILL_DESK = [
  `insert into credit.submission (id, receipt, item, organ, operation, file_name, byte_size, sha256, received_on, state, finished_at)
   select n + 1000000, 'S-20250105-' || n, 'administrative-penalty', '11430422MBX001011P', 'upsert', 'a.csv', 1, md5(n::text), '2025-01-05', 'done', now() from generate_series(1, $1::int) n`,
  `insert into credit.submission_row (submission_id, row, outcome) select n + 1000000, k, 'accepted' from generate_series(1, $1::int) n, generate_series(1, 2) k`,
  `insert into credit.authorisation (number, subject_id, given_by, grantee_kind, grantee, purpose, one_time, given_on, until)
   select 'A-20250105-' || n, s.id, 'operator', 'organisation', 'T' || n, '测', false, '2025-01-05', '2025-02-05'
     from (select id, row_number() over (order by id) as n from credit.subject) s where n <= $1::int`,
  `insert into credit.authorisation_event (number, act, single, operator, on_day) select a.number, 'use', false, 'operator', '2025-01-06' from credit.authorisation a, generate_series(1, 2) limit 2 * $1::int`,
  `insert into credit.returned_workbook (submission_id, state, stored_name, made_at) select n + 1000000, 'ready', 'x' || n, now() from generate_series(1, $1::int) n`,
  `with key as (insert into credit.receipt_key (id, algorithm, public_key) values ('测', 'ed25519', 'x') on conflict do nothing returning 1)
   insert into credit.check_receipt (number, checked_on, issued_at, scenario, row_count, document, digest, signature, key_id)
   select 'C-20250105-' || n, '2025-01-05', now(), 'bidding', 1, 'x', 'x', 'x', '测' from generate_series(1, $1::int) n, key`,
  `insert into credit.check_receipt_record (number, row, subject_id, category, key_hash, seq)
   select 'C-20250105-' || n, 1, n + 1000000, 'administrative-penalty', substr(sha256((n || '.1')::bytea), 1, 16), 1 from generate_series(1, $1::int) n`,
];

/** Ten years of what fifty organs sent, month by month, and of what they said was not there. */
const FILL_COVERAGE = [
  `insert into credit.coverage_tally (organ, item, month, operation, submissions, last_received_on)
   select 'O' || n % 50, 'I' || n / 50 % 40, date '2016-01-01' + make_interval(months => n / 2000), 'upsert', 1, date '2016-01-01' + make_interval(months => n / 2000) from generate_series(1, $1::int * 6) n`,
  `insert into credit.zero_report (organ, item, month, said_on, operator, holder)
   select 'O' || n % 50, 'I' || n / 50 % 40, date '2016-01-01' + make_interval(months => n / 2000), '2016-01-02', '测', '测' from generate_series(1, $1::int * 6) n`,
];

const FILL_WAITING = `
insert into credit.quarantine_entry (submission_id, row, item, organ, code, message, name, candidates, draft, draft_hash, received_on)
select n + 1000000, 1, 'administrative-penalty', '11430422MBX001011P', 'SUBJECT_UNKNOWN', '测', '测', '[]', $2, sha256(n::text::bytea), '2025-01-05' from generate_series(1, $1::int) n`;

/** All but the last hundred are decided. */
const FILL_DECIDED = `
insert into credit.quarantine_decision (entry_id, seq, decision, operator)
select id, 1, 'dismiss', '测' from credit.quarantine_entry where id <= (select max(id) - 100 from credit.quarantine_entry)`;

/** So many officers who have signed in, each with a session that is long over and a role given at the first. */
export async function fillAccounts(ownerUrl: string, count: number): Promise<void> {
  const pool = openPool(ownerUrl, { max: 1 });
  try {
    await pool.query(`insert into credit.account (issuer, issuer_subject, name, organ) select 'https://login.invalid', n::text, '测', '11430422MBX001046A' from generate_series(1, $1::int) n`, [count]);
    await pool.query(`insert into credit.account_role_event (account_id, role, given, reason) select id, 'clerk', true, '测' from credit.account`);
    await pool.query(
      `insert into credit.session (account_id, token_digest, previous_digest, previous_until, begun_at, rotated_at, seen_at, ends_at, authenticated_at)
       select id, sha256(id::text::bytea), sha256((-id)::text::bytea), now(), now(), now(), now(), now(), now() from credit.account`,
    );
    for (const table of ['account', 'account_role_event', 'session']) await pool.query(`analyze credit.${table}`);
  } finally {
    await pool.end();
  }
}
