import type { Day } from '@credit/domain';
import { inTransaction, type Pool } from '../connection.js';
import type { ReceivedFiles } from '../received/received-files.js';
import { holdFile } from '../received/sweep-received.js';
import { nextReceipt } from '../next-receipt.js';
import type { ObligationState } from './obligation-acts.js';

export const EVIDENCE_FORMATS = ['pdf', 'png', 'jpg', 'docx', 'xlsx'] as const;
export type EvidenceFormat = (typeof EVIDENCE_FORMATS)[number];

/** 佐证材料: a file that a department handed in with its report on a clause. */
export interface EvidenceFile {
  /** `E-YYYYMMDD-NNNNNN`. */
  readonly number: string;
  readonly clause: string;
  /** The report that it belongs to. */
  readonly seq: number;
  readonly organ: string;
  readonly fileName: string;
  readonly format: EvidenceFormat;
  readonly byteSize: number;
  readonly sha256: string;
  readonly receivedOn: Day;
  readonly operator: string;
  /** Where the bytes are; null: past their time and gone. */
  readonly storedName: string | null;
}

export type NewEvidence = Omit<EvidenceFile, 'number' | 'seq' | 'storedName'> & { readonly storedName: string; readonly holder: string };

/** Why a file was not kept: the department's own report is not what the clause waits with, or it has as many files as it may. */
export type EvidenceRefusal = 'no-report' | 'too-many';

const MOST_OF_A_REPORT = 10;
const FILES = `select e.number, e.clause, e.seq, e.organ, e.file_name as "fileName", e.format, e.byte_size as "byteSize", e.sha256, e.received_on as "receivedOn", e.operator, b.stored_name as "storedName"
  from credit.evidence_file e left join credit.evidence_bytes b on b.number = e.number`;

/** Files handed in with reports on clauses of the policy. */
export class EvidenceFiles {
  constructor(private readonly pool: Pool) {}

  /** Keeps a file with the department's last report, while that waits to be confirmed. Throws `FileSwept` where the bytes are gone. */
  async keep(file: NewEvidence, kept: Pick<ReceivedFiles, 'has'>): Promise<EvidenceFile | EvidenceRefusal> {
    return inTransaction(this.pool, async (client) => {
      await holdFile(client, file.storedName, kept);
      // One after the other for a clause, so that none is counted past the limit.
      await client.query('select pg_advisory_xact_lock(hashtextextended($1, 45))', [file.clause]);
      const { rows: acts } = await client.query<{ seq: number; act: string; state: ObligationState; organ: string | null }>(
        'select seq, act, state, organ from credit.obligation_act where clause = $1 order by seq desc limit 1', [file.clause]);
      const [last] = acts;
      if (last?.act !== 'report' || last.organ !== file.organ) return 'no-report';
      const { rows: held } = await client.query<{ count: number }>('select count(*) as count from credit.evidence_file where clause = $1 and seq = $2', [file.clause, last.seq]);
      if (Number(held[0]?.count) >= MOST_OF_A_REPORT) return 'too-many';
      const number = await nextReceipt(client, 'E', file.receivedOn);
      const { clause, organ, fileName, format, byteSize, sha256, receivedOn, operator, holder, storedName } = file;
      await client.query(
        `insert into credit.evidence_file (number, clause, seq, organ, file_name, format, byte_size, sha256, received_on, operator, holder)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [number, clause, last.seq, organ, fileName, format, byteSize, sha256, receivedOn, operator, holder],
      );
      await client.query('insert into credit.evidence_bytes (number, stored_name) values ($1, $2)', [number, storedName]);
      return { number, clause, seq: last.seq, organ, fileName, format, byteSize, sha256, receivedOn, operator, storedName };
    });
  }

  /** The files of a clause, in the order in which they came. */
  async of(clause: string): Promise<readonly EvidenceFile[]> {
    const { rows } = await this.pool.query<EvidenceFile>(`${FILES} where e.clause = $1 order by e.number`, [clause]);
    return rows;
  }

  async find(number: string): Promise<EvidenceFile | undefined> {
    const { rows } = await this.pool.query<EvidenceFile>(`${FILES} where e.number = $1`, [number]);
    return rows[0];
  }
}
