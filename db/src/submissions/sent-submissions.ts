import type { Day, Refusal } from '@credit/domain';
import type { Pool } from '../connection.js';
import type { OutcomeCounts, Submission } from './submission.js';

/** A file as its sender's desk lists it. */
export interface SentSubmission extends Pick<Submission, 'id' | 'receipt' | 'item' | 'organ' | 'operation' | 'fileName' | 'sha256' | 'state' | 'processedRows' | 'sheet' | 'notices'> {
  readonly receivedOn: Day;
  readonly recordedAt: Date;
  readonly counts: OutcomeCounts;
  readonly refusal: Refusal | null;
  /** Receipt of the earlier file with the very same bytes; null where there is none. */
  readonly sameAs: string | null;
}

export interface SentQuery {
  /** Whose files; null: everybody's. */
  readonly organ: string | null;
  /** Only what is still to be mended of the files received since: refused, or with rows rejected, and no later file of the item was taken. Null: all. */
  readonly toMendSince: Day | null;
  /** Receipt of the last file of the page before. */
  readonly after: string | null;
  readonly limit: number;
}

const FIELDS = `s.id, s.receipt, s.item, s.organ, s.operation, s.file_name as "fileName", s.sha256, s.state, s.processed_rows as "processedRows", s.sheet, s.notices,
  s.received_on as "receivedOn", s.recorded_at as "recordedAt", s.counts, s.refusal, (select o.receipt from credit.submission o where o.id = s.replay_of) as "sameAs"`;

/** A later file of the same item that was taken has taken its place. */
const TO_MEND = `(s.state = 'refused' or (s.state = 'done' and (s.counts->>'rejected')::int > 0))
   and not exists (select 1 from credit.submission l
                    where l.organ = s.organ and l.item = s.item and (l.received_on, l.id) > (s.received_on, s.id) and l.state <> 'refused')`;

/** Files that were sent in, the latest first. */
export async function sentSubmissions(pool: Pool, { organ, toMendSince, after, limit }: SentQuery): Promise<readonly SentSubmission[]> {
  const values: unknown[] = [limit];
  const given = (value: unknown): string => `$${values.push(value)}`;
  const conditions = [
    ...(organ === null ? [] : [`s.organ = ${given(organ)}`]),
    ...(after === null ? [] : [`(s.received_on, s.id) < (select a.received_on, a.id from credit.submission a where a.receipt = ${given(after)})`]),
    ...(toMendSince === null ? [] : [`s.received_on >= ${given(toMendSince)}`, TO_MEND]),
  ];
  const where = conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`;
  const { rows } = await pool.query<SentSubmission>(`select ${FIELDS} from credit.submission s ${where} order by s.received_on desc, s.id desc limit $1`, values);
  return rows;
}

export async function findSent(pool: Pool, receipt: string): Promise<SentSubmission | undefined> {
  const { rows } = await pool.query<SentSubmission>(`select ${FIELDS} from credit.submission s where s.receipt = $1`, [receipt]);
  return rows[0];
}
