import type { RecordEvent } from '@credit/domain';
import { inTransaction, type Client, type Pool } from '../connection.js';
import { nextReceipt } from '../next-receipt.js';
import { isUniqueViolation } from '../unique-violation.js';
import type { IssuedReport, KeptReport, ReportOrder } from './credit-report.js';

/** What happened to a record after a report had listed it. */
export interface ReportChange {
  readonly category: string;
  readonly act: RecordEvent['act'];
  readonly knownOn: string;
}

const KEPT = 'number, audience, as_of as "asOf", issued_at as "issuedAt", document, digest, signature, key_id as key';

/** Gives credit reports their numbers and writes down what proves them. */
export class ReportBook {
  constructor(private readonly pool: Pool) {}

  /** Signs a report and keeps it for good; one that says the same and was signed on the same day is that one again. */
  async issue(order: ReportOrder): Promise<IssuedReport> {
    const kept = (await this.findSame(order)) ?? (await this.add(order)) ?? (await this.findSame(order));
    if (!kept) throw new Error('a report was neither there nor could it be added');
    return { ...kept, document: kept.document ?? order.write(kept.number, kept.issuedAt.toISOString()) };
  }

  async find(number: string): Promise<KeptReport | undefined> {
    const { rows } = await this.pool.query<KeptReport>({ name: 'find-report', text: `select ${KEPT} from credit.credit_report where number = $1`, values: [number] });
    return rows[0];
  }

  /** Notes a paper on which a report is handed out; `sha256` of the file's bytes, in hexadecimal digits. */
  async keepPaper(number: string, sha256: string): Promise<void> {
    await this.pool.query("insert into credit.credit_report_paper (sha256, number) values (decode($1, 'hex'), $2) on conflict do nothing", [sha256, number]);
  }

  async findByPaper(sha256: string): Promise<KeptReport | undefined> {
    const { rows } = await this.pool.query<KeptReport>({
      name: 'find-report-by-paper',
      text: `select ${KEPT} from credit.credit_report where number = (select p.number from credit.credit_report_paper p where p.sha256 = decode($1, 'hex'))`,
      values: [sha256],
    });
    return rows[0];
  }

  /** Later revisions of the records that a report lists. */
  async laterChanges(number: string): Promise<readonly ReportChange[]> {
    const { rows } = await this.pool.query<ReportChange>({
      name: 'later-changes-of-report',
      text: `select l.category, k.act, k.known_on as "knownOn"
               from credit.credit_report c
              cross join lateral (select e->>0 as category, decode(e->>1, 'hex') as key_hash, (e->>2)::smallint as seq from jsonb_array_elements(c.rested_on) e) l
              cross join lateral (
                select r.act, r.known_on, r.seq from credit.record_revision r
                 where r.subject_id = c.subject_id and r.category = l.category and r.key_hash = l.key_hash and r.seq > l.seq
                offset 0) k
              where c.number = $1
              order by k.known_on, l.category, k.seq`,
      values: [number],
    });
    return rows;
  }

  private async findSame({ subjectId, audience, asOf, issuedOn, content }: ReportOrder): Promise<KeptReport | undefined> {
    const { rows } = await this.pool.query<KeptReport>({
      name: 'find-same-report',
      text: `select ${KEPT} from credit.credit_report where subject_id = $1 and audience = $2 and as_of = $3 and issued_on = $4 and content = decode($5, 'hex')`,
      values: [subjectId, audience, asOf, issuedOn, content],
    });
    return rows[0];
  }

  /** Undefined where somebody else has just added the same. */
  private async add(order: ReportOrder): Promise<KeptReport | undefined> {
    try {
      return await inTransaction(this.pool, (client) => addReport(client, order));
    } catch (error) {
      if (isUniqueViolation(error)) return undefined;
      throw error;
    }
  }
}

async function addReport(client: Client, { subjectId, audience, asOf, issuedOn, content, listed, write, seal }: ReportOrder): Promise<KeptReport> {
  const { rows: [begun] } = await client.query<{ at: Date }>("select now() as at, set_config('synchronous_commit', 'on', true)");
  const issuedAt = begun?.at ?? new Date();
  const number = await nextReceipt(client, 'R', issuedOn);
  const document = write(number, issuedAt.toISOString());
  const { digest, signature, key } = seal(document);
  const kept = audience === 'public' ? document : null;
  await client.query(
    `insert into credit.credit_report (number, subject_id, audience, as_of, issued_on, issued_at, content, document, digest, signature, key_id, rested_on)
     values ($1, $2, $3, $4, $5, $6, decode($7, 'hex'), $8, $9, $10, $11, $12)`,
    [number, subjectId, audience, asOf, issuedOn, issuedAt, content, kept, digest, signature, key, JSON.stringify(listed.map(({ category, record, seq }) => [category, record, seq]))],
  );
  return { number, audience, asOf, issuedAt, document: kept, digest, signature, key };
}
