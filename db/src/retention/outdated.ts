import type { Pool } from '../connection.js';
import type { ReceivedFiles } from '../received/received-files.js';

/** How much of something is past its time, and from when until when it is. */
export interface Outdated {
  readonly count: number;
  readonly from: string | null;
  readonly until: string | null;
}

/** The batches of the audit log whose every event, and every event before, is older than a day. */
export async function outdatedAudit(pool: Pool, before: string): Promise<Outdated & { readonly throughBatch: number }> {
  const { rows } = await pool.query<{ through: number; count: number; from: string | null; until: string | null }>(
    `with kept as (select min(number) as first from credit.audit_batch where last_at >= $1::date::timestamp at time zone 'Asia/Shanghai'),
          old as (select b.* from credit.audit_batch b, kept where kept.first is null or b.number < kept.first)
     select coalesce(max(number), 0) as through, coalesce(sum(events), 0) as count, min(first_at)::text as "from", max(last_at)::text as until
       from old where exists (select from credit.audit_link l where l.batch = old.number)`,
    [before],
  );
  const { through = 0, count = 0, from = null, until = null } = rows[0] ?? {};
  return { count: Number(count), from, until, throughBatch: Number(through) };
}

/** Erases the events of batches up to this; the batches themselves stay, so that the chain can be proved. How many events that were. */
export async function eraseAudit(pool: Pool, throughBatch: number): Promise<number> {
  const { rows } = await pool.query<{ erased: number }>('select credit.erase_audit($1) as erased', [throughBatch]);
  return rows[0]?.erased ?? 0;
}

export async function outdatedReceipts(pool: Pool, before: string): Promise<Outdated> {
  return outdated(pool, 'select count(*), min(checked_on)::text as "from", max(checked_on)::text as until from credit.check_receipt where checked_on < $1', [before]);
}

export async function outdatedReports(pool: Pool, before: string): Promise<Outdated> {
  return outdated(pool, 'select count(*), min(issued_on)::text as "from", max(issued_on)::text as until from credit.credit_report where issued_on < $1', [before]);
}

const OLD_FILES = `state in ('done', 'refused') and stored_name is not null and received_on < $1`;

export async function outdatedFiles(pool: Pool, before: string): Promise<Outdated> {
  return outdated(pool, `select count(*), min(received_on)::text as "from", max(received_on)::text as until from credit.submission where ${OLD_FILES}`, [before]);
}

/** Lets go of received files: first the receipt no longer names its file, then the bytes are destroyed; the sweep finds what a crash leaves. */
export async function eraseFiles(pool: Pool, files: ReceivedFiles, before: string): Promise<number> {
  const { rows } = await pool.query<{ stored_name: string }>(
    `update credit.submission s set stored_name = null from (select id, stored_name from credit.submission where ${OLD_FILES}) o where o.id = s.id returning o.stored_name`,
    [before],
  );
  for (const { stored_name } of rows) await files.destroy(stored_name);
  return rows.length;
}

const OLD_EVIDENCE = 'credit.evidence_file e join credit.evidence_bytes b on b.number = e.number where e.received_on < $1';

export async function outdatedEvidence(pool: Pool, before: string): Promise<Outdated> {
  return outdated(pool, `select count(*), min(e.received_on)::text as "from", max(e.received_on)::text as until from ${OLD_EVIDENCE}`, [before]);
}

/** Lets go of evidence that departments handed in: what was handed in stays written down, the bytes are destroyed. */
export async function eraseEvidence(pool: Pool, files: ReceivedFiles, before: string): Promise<number> {
  const { rows } = await pool.query<{ stored_name: string }>(`delete from credit.evidence_bytes where number in (select e.number from ${OLD_EVIDENCE}) returning stored_name`, [before]);
  for (const { stored_name } of rows) await files.destroy(stored_name);
  return rows.length;
}

/** Records whose every revision had ended before a day, with personal parts. */
const ENDED = `from (select subject_id, category, key_hash, max(coalesce(valid_until, decided_on)) as ended from credit.record_revision
                      where category = any($2) group by 1, 2, 3
                     having max(coalesce(valid_until, decided_on)) < $1 and not bool_or(indefinite) and bool_or(personal is not null)) r`;

export async function outdatedPersonal(pool: Pool, before: string, categories: readonly string[]): Promise<Outdated> {
  return outdated(pool, `select count(*), min(ended)::text as "from", max(ended)::text as until ${ENDED}`, [before, categories]);
}

/** Moves the personal parts of records into the archive that only the owner reads. Of how many records that was. */
export async function archivePersonal(pool: Pool, before: string, categories: readonly string[]): Promise<number> {
  const { rowCount } = await pool.query(`select credit.archive_personal(subject_id, category, key_hash, ended) ${ENDED}`, [before, categories]);
  return rowCount ?? 0;
}

async function outdated(pool: Pool, statement: string, values: unknown[]): Promise<Outdated> {
  const { rows } = await pool.query<Outdated>(statement, values);
  return rows[0] ?? { count: 0, from: null, until: null };
}
