import type { Refusal } from '@credit/domain';
import { inTransaction, type Pool } from '../connection.js';
import { nextReceipt } from '../next-receipt.js';
import { SUBMISSION_QUEUE, type Queue } from '../queue.js';
import type { ReceivedFiles } from '../received/received-files.js';
import { holdFile } from '../received/sweep-received.js';
import type { Digest } from '../records/digest.js';
import type { OutcomeCounts, Submission, Tallies } from './submission.js';

/** What is known when a file arrives, before anybody has looked into it. */
export interface ArrivedFile {
  readonly item: string;
  readonly organ: string;
  readonly operation: 'upsert' | 'correct';
  readonly fileName: string;
  readonly byteSize: number;
  readonly sha256: string;
  readonly storedName: string | null;
  readonly receivedOn: string;
  /** A refusal that is clear at the door (FILE_TOO_LARGE): nothing is queued. */
  readonly refusal: Refusal | null;
}

export interface SubmissionCounts {
  readonly received: number;
  readonly queued: number;
  readonly working: number;
}

const FIELDS = `id, receipt, item, organ, operation, file_name, byte_size, sha256, stored_name, received_on, state, refusal,
  sheet, notices, last_row, processed_rows, counts, tallies`;

/** Submissions and the queue they wait in. */
export class Submissions {
  constructor(private readonly pool: Pool) {}

  /** Gives the file its receipt and puts it in the queue, in one transaction; with `files` the file is sure to be there still (`FileSwept`). */
  async register(file: ArrivedFile, queue: Queue, files?: Pick<ReceivedFiles, 'has'>): Promise<Submission> {
    return inTransaction(this.pool, async (client) => {
      if (files && file.storedName !== null) await holdFile(client, file.storedName, files);
      const receipt = await nextReceipt(client, 'S', file.receivedOn);
      const { rows } = await client.query<SubmissionRow>(
        `insert into credit.submission
           (receipt, item, organ, operation, file_name, byte_size, sha256, stored_name, received_on, state, refusal, finished_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, case when $11::jsonb is null then null else now() end)
         returning ${FIELDS}`,
        [
          receipt, file.item, file.organ, file.operation, file.fileName, file.byteSize, file.sha256, file.storedName,
          file.receivedOn, file.refusal ? 'refused' : 'queued', file.refusal ? JSON.stringify(file.refusal) : null,
        ],
      );
      if (!file.refusal) {
        await queue.send(SUBMISSION_QUEUE, { receipt }, { db: { executeSql: (text, values) => client.query(text, values) } });
      }
      return toSubmission(one(rows));
    });
  }

  async find(receipt: string): Promise<Submission | undefined> {
    const { rows } = await this.pool.query<SubmissionRow>(`select ${FIELDS} from credit.submission where receipt = $1`, [receipt]);
    const [row] = rows;
    return row && toSubmission(row);
  }

  /** The submission that got its receipt for these very kept bytes, if it did. */
  async findKept(file: Pick<ArrivedFile, 'sha256' | 'item' | 'organ' | 'storedName'>): Promise<Submission | undefined> {
    const { rows } = await this.pool.query<SubmissionRow>(
      `select ${FIELDS} from credit.submission where sha256 = $1 and item = $2 and organ = $3 and stored_name = $4`,
      [file.sha256, file.item, file.organ, file.storedName],
    );
    const [row] = rows;
    return row && toSubmission(row);
  }

  /** The oldest unfinished submission of the same sender for the same item: files of one sender are worked in order. */
  async findNextOf(organ: string, item: string): Promise<Submission | undefined> {
    const { rows } = await this.pool.query<SubmissionRow>(
      `select ${FIELDS} from credit.submission
        where organ = $1 and item = $2 and state in ('queued', 'working') order by id limit 1`,
      [organ, item],
    );
    const [row] = rows;
    return row && toSubmission(row);
  }

  /** How many submissions were ever received, and how many of them wait or are worked on. */
  async count(): Promise<SubmissionCounts> {
    const { rows } = await this.pool.query<Record<keyof SubmissionCounts, string>>(
      `select (select coalesce(sum(last), 0) from credit.receipt_counter where kind = 'S')::text as received,
              count(*) filter (where state = 'queued')::text as queued, count(*) filter (where state = 'working')::text as working
         from credit.submission where state in ('queued', 'working')`,
    );
    const { received, queued, working } = one(rows);
    return { received: Number(received), queued: Number(queued), working: Number(working) };
  }

  /** Senders and items that have unfinished submissions: what a worker looks through after a crash. */
  async waiting(): Promise<readonly { readonly organ: string; readonly item: string; readonly receipt: string }[]> {
    const { rows } = await this.pool.query<{ organ: string; item: string; receipt: string }>(
      `select distinct on (organ, item) organ, item, receipt from credit.submission
        where state in ('queued', 'working') order by organ, item, id`,
    );
    return rows;
  }

  /**
   * Takes up the work: the submission as it stands now, after whatever a dead worker's last statement still did, and how often
   * it was taken up since it last got on, this time included, and never ended. Undefined where there is nothing left to do.
   */
  async begin(id: number): Promise<{ readonly submission: Submission; readonly unfinished: number } | undefined> {
    const { rows } = await this.pool.query<SubmissionRow & { unfinished: number }>(
      `update credit.submission set state = 'working', unfinished = unfinished + 1
        where id = $1 and state in ('queued', 'working') returning ${FIELDS}, unfinished`,
      [id],
    );
    const [row] = rows;
    return row && { submission: toSubmission(row), unfinished: row.unfinished };
  }

  /** The work ended early for a reason that is not the file's: it does not count. */
  async interrupted(id: number): Promise<void> {
    await this.pool.query('update credit.submission set unfinished = greatest(unfinished - 1, 0) where id = $1', [id]);
  }

  /** The work ended in an error. Returns how often it did since it last got on. */
  async failed(id: number): Promise<number> {
    const { rows } = await this.pool.query<{ failures: number }>(
      'update credit.submission set failures = failures + 1, unfinished = greatest(unfinished - 1, 0) where id = $1 returning failures',
      [id],
    );
    return rows[0]?.failures ?? 0;
  }

  /** Notes what the reader saw of the file's layout. */
  async describe(
    id: number,
    layout: { readonly sheet: string | null; readonly columns: readonly object[]; readonly notices: readonly string[] },
  ): Promise<void> {
    await this.pool.query('update credit.submission set sheet = $2, columns = $3, notices = $4 where id = $1', [
      id, layout.sheet, JSON.stringify(layout.columns), JSON.stringify(layout.notices),
    ]);
  }

  /** All rows are taken; `notices` tell the sender something about the file as a whole. */
  async finish(id: number, notices: readonly string[] = []): Promise<void> {
    await this.pool.query(
      `update credit.submission set state = 'done', finished_at = now(), notices = notices || $2::jsonb where id = $1 and state = 'working'`,
      [id, JSON.stringify(notices)],
    );
  }

  /**
   * Refuses the whole file. With `destroyed` the bytes are gone: only receipt, digest, size and the offending headings
   * remain.
   */
  async refuse(id: number, refusal: Refusal, destroyed: { readonly headings: readonly string[] } | null): Promise<void> {
    await this.pool.query(
      `update credit.submission
          set state = 'refused', refusal = $2, finished_at = now(),
              offending_headings = $3::jsonb,
              stored_name = case when $3::jsonb is null then stored_name end,
              columns = case when $3::jsonb is null then columns end
        where id = $1 and state in ('queued', 'working')`,
      [id, JSON.stringify(refusal), destroyed ? JSON.stringify(destroyed.headings) : null],
    );
  }

  /** The latest finished submission with the same bytes, item and organ before this one. */
  async findSameBytes(submission: Submission): Promise<Submission | undefined> {
    const { rows } = await this.pool.query<SubmissionRow>(
      `select ${FIELDS} from credit.submission
        where sha256 = $1 and item = $2 and organ = $3 and operation = $4 and id < $5 and state = 'done'
        order by id desc limit 1`,
      [submission.sha256, submission.item, submission.organ, submission.operation, submission.id],
    );
    const [row] = rows;
    return row && toSubmission(row);
  }

  /** File names of all submissions, each with its latest receipt. */
  async fileNames(): Promise<ReadonlyMap<string, string>> {
    const { rows } = await this.pool.query<{ file_name: string; receipt: string }>(
      'select file_name, receipt from credit.submission order by id limit 1000',
    );
    return new Map(rows.map((r) => [r.file_name, r.receipt]));
  }

  /** Keys of records that rows up to the checkpoint have named: what a resumed file still has to know. */
  async namedKeys(id: number): Promise<ReadonlySet<Digest>> {
    const { rows } = await this.pool.query<{ key_hash: Digest }>(
      'select key_hash::text from credit.submission_row where submission_id = $1 and key_hash is not null',
      [id],
    );
    return new Set(rows.map((r) => r.key_hash));
  }
}

function one<T>(rows: readonly T[]): T {
  const [row] = rows;
  if (row === undefined) throw new Error('a statement that returns one row returned none');
  return row;
}

interface SubmissionRow {
  readonly id: number;
  readonly receipt: string;
  readonly item: string;
  readonly organ: string;
  readonly operation: 'upsert' | 'correct';
  readonly file_name: string;
  readonly byte_size: number;
  readonly sha256: string;
  readonly stored_name: string | null;
  readonly received_on: string;
  readonly state: Submission['state'];
  readonly refusal: Refusal | null;
  readonly sheet: string | null;
  readonly notices: readonly string[];
  readonly last_row: number;
  readonly processed_rows: number;
  readonly counts: OutcomeCounts;
  readonly tallies: Tallies;
}

function toSubmission(row: SubmissionRow): Submission {
  return {
    id: row.id,
    receipt: row.receipt,
    item: row.item,
    organ: row.organ,
    operation: row.operation,
    fileName: row.file_name,
    byteSize: row.byte_size,
    sha256: row.sha256,
    storedName: row.stored_name,
    receivedOn: row.received_on,
    state: row.state,
    refusal: row.refusal,
    sheet: row.sheet,
    notices: row.notices,
    lastRow: row.last_row,
    processedRows: row.processed_rows,
    counts: row.counts,
    tallies: row.tallies,
  };
}

