import { inTransaction, type Client, type Pool } from '../connection.js';

/** A receipt as it is kept: the document byte for byte, its digest and signature. */
export interface CheckReceipt {
  readonly number: string;
  readonly checkedOn: string;
  readonly document: Buffer;
  readonly digest: string;
  readonly signature: string;
  readonly key: string;
}

/** A record that a receipt rested on, at the point of its history that was seen. */
export interface RestedOn {
  readonly row: number;
  readonly subjectId: number;
  readonly category: string;
  /** Digest of the record's key, in hexadecimal digits. */
  readonly record: string;
  readonly seq: number;
}

/** A check that waits for its receipt. */
export interface ReceiptOrder {
  readonly checkedOn: string;
  readonly scenario: string;
  readonly rowCount: number;
  readonly restedOn: readonly RestedOn[];
  readonly audit: { readonly operator: string; readonly organ: string | null; readonly purpose: string; readonly detail: object };
  /** Makes the signed document once its number and moment are known. */
  sign(number: string, at: string): Omit<CheckReceipt, 'checkedOn' | 'number'>;
}

interface Waiting {
  readonly order: ReceiptOrder;
  readonly resolve: (receipt: CheckReceipt) => void;
  readonly reject: (error: unknown) => void;
}

const MOST_AT_ONCE = 200;

/**
 * Gives receipts their numbers and writes them down for good. Orders that come while a transaction is under way share the next one:
 * numbers of a day have no gaps, and the counter's row is locked once for all of them.
 */
export class ReceiptBook {
  private waiting: Waiting[] = [];
  private writing = false;

  constructor(private readonly pool: Pool) {}

  /** Resolves when the receipt is safe on disk. */
  issue(order: ReceiptOrder): Promise<CheckReceipt> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ order, resolve, reject });
      if (!this.writing) void this.write();
    });
  }

  private async write(): Promise<void> {
    this.writing = true;
    while (this.waiting.length > 0) {
      const day = this.waiting[0]?.order.checkedOn;
      const batch = this.waiting.slice(0, MOST_AT_ONCE).filter(({ order }) => order.checkedOn === day);
      this.waiting = this.waiting.filter((each) => !batch.includes(each));
      try {
        const receipts = await inTransaction(this.pool, (client) => writeReceipts(client, batch.map(({ order }) => order)));
        batch.forEach(({ resolve, reject }, i) => {
          const receipt = receipts[i];
          if (receipt) resolve(receipt);
          else reject(new Error('a receipt was not written'));
        });
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    this.writing = false;
  }
}

async function writeReceipts(client: Client, orders: readonly ReceiptOrder[]): Promise<readonly CheckReceipt[]> {
  const [day = ''] = orders.map(({ checkedOn }) => checkedOn);
  const { rows } = await client.query<{ last: number; at: Date }>({
    name: 'receipt-numbers',
    text: `insert into credit.receipt_counter (kind, day, last) values ('C', $1, $2)
           on conflict (kind, day) do update set last = credit.receipt_counter.last + $2
           returning last, now() as at, set_config('synchronous_commit', 'on', true)`,
    values: [day, orders.length],
  });
  const { last = 0, at = new Date() } = rows[0] ?? {};
  const receipts = orders.map((order, i): CheckReceipt => {
    const number = `C-${day.replaceAll('-', '')}-${String(last - orders.length + 1 + i).padStart(6, '0')}`;
    return { number, checkedOn: day, ...order.sign(number, at.toISOString()) };
  });
  const of = <T>(read: (order: ReceiptOrder) => T): T[] => orders.map(read);
  await client.query({
    name: 'write-receipts',
    text: `with receipt as (
             insert into credit.check_receipt (number, checked_on, issued_at, scenario, row_count, document, digest, signature, key_id)
             select number, $1, $2, scenario, row_count, document, digest, signature, key_id
               from unnest($3::text[], $4::text[], $5::int[], $6::bytea[], $7::text[], $8::text[], $9::text[])
                 as w(number, scenario, row_count, document, digest, signature, key_id))
           insert into credit.audit_event (action, operator, organ, purpose, detail)
           select 'check', operator, organ, purpose, detail from unnest($10::text[], $11::text[], $12::text[], $13::jsonb[]) as w(operator, organ, purpose, detail)`,
    values: [
      day, at, receipts.map(({ number }) => number), of(({ scenario }) => scenario), of(({ rowCount }) => rowCount), receipts.map(({ document }) => document),
      receipts.map(({ digest }) => digest), receipts.map(({ signature }) => signature), receipts.map(({ key }) => key),
      of(({ audit }) => audit.operator), of(({ audit }) => audit.organ), of(({ audit }) => audit.purpose),
      orders.map(({ audit }, i) => JSON.stringify({ ...audit.detail, receipt: receipts[i]?.number })),
    ],
  });
  await writeRestedOn(client, orders.flatMap(({ restedOn }, i) => restedOn.map((each) => ({ ...each, number: receipts[i]?.number ?? '' }))));
  return receipts;
}

async function writeRestedOn(client: Client, rested: readonly (RestedOn & { readonly number: string })[]): Promise<void> {
  if (rested.length === 0) return;
  await client.query({
    name: 'write-rested-on',
    text: `insert into credit.check_receipt_record (number, row, subject_id, category, key_hash, seq)
           select number, row, subject_id, category, decode(record, 'hex'), seq
             from unnest($1::text[], $2::int[], $3::bigint[], $4::text[], $5::text[], $6::smallint[]) as w(number, row, subject_id, category, record, seq)
           on conflict do nothing`,
    values: [
      rested.map(({ number }) => number), rested.map(({ row }) => row), rested.map(({ subjectId }) => subjectId), rested.map(({ category }) => category),
      rested.map(({ record }) => record), rested.map(({ seq }) => seq),
    ],
  });
}
