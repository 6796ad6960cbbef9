import { withPool } from './with-pool.mjs';

const ROWS_OF_A_FILE = 1000;
const MONTHS = 24;

/** Files with so many report rows altogether, spread over two years, all organs and twelve categories; the database tallies them as it always does. */
export async function storeSubmissions(ownerUrl, { rows, organs, items }) {
  const files = Math.ceil(rows / ROWS_OF_A_FILE);
  await withPool(ownerUrl, async (pool) => {
    await pool.query(
      `insert into credit.submission (receipt, item, organ, operation, file_name, byte_size, sha256, received_on, state, finished_at, counts, late_rows, last_row, processed_rows)
       select 'S-bench-' || n, ($2::text[])[1 + n % cardinality($2::text[])], ($3::text[])[1 + n / cardinality($2::text[]) % cardinality($3::text[])], 'upsert', 'b.csv', 1, md5(n::text),
              date '2024-12-01' + make_interval(months => n % $4::int) + make_interval(days => n / 7 % 28), 'done', now(),
              jsonb_build_object('accepted', $5::int - 60, 'acceptedWithWarning', 40, 'rejected', 10, 'quarantined', 5, 'duplicate', 5, 'skipped', 0), 30, $5, $5
         from generate_series(1, $1::int) n`,
      [files, items, organs, MONTHS, ROWS_OF_A_FILE],
    );
    await pool.query(
      `insert into credit.submission_row (submission_id, row, outcome, code)
       select s.id, k, case when k <= $1 - 60 then 'accepted' when k <= $1 - 20 then 'accepted-with-warning' when k <= $1 - 10 then 'rejected' when k <= $1 - 5 then 'quarantined' else 'duplicate' end,
              case when k <= $1 - 60 then null when k <= $1 - 30 then 'REPORTED_LATE' when k <= $1 - 20 then 'NAME_DIFFERS' when k <= $1 - 10 then 'USCC_INVALID' when k <= $1 - 5 then 'SUBJECT_UNKNOWN' else 'ALREADY_RECEIVED' end
         from credit.submission s, generate_series(1, $1::int) k`,
      [ROWS_OF_A_FILE],
    );
    await pool.query('vacuum analyze credit.submission, credit.submission_row, credit.coverage_tally');
  });
  return files;
}
