import type { AuditEvent, SealedEvent } from '../audit/audit-event.js';
import type { AuditTrail } from '../audit/audit-trail.js';
import { eventsValue, insertEvents } from '../audit/insert-events.js';
import { inTransaction, type Client, type Pool, type Queryable } from '../connection.js';
import { Together } from '../together.js';
import { packDocument, type KeptDocument } from './packed-document.js';

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

/** What a check was asked for: its receipt is found by it, the document says it. */
export interface AskedFor {
  readonly purpose: string;
  readonly project: string | null;
  readonly operator: string | null;
  readonly credential: string;
  /** Of the list, where one was uploaded. */
  readonly fileName: string | null;
  /** So many rows were joined to a subject. */
  readonly matched: number;
}

/** A check that waits for its receipt. */
export interface ReceiptOrder {
  readonly checkedOn: string;
  readonly scenario: string;
  readonly rowCount: number;
  /** Lines to which a green channel applies. */
  readonly greenRows: number;
  /** The watch that asked again; null: somebody asked before a decision. */
  readonly watch: string | null;
  readonly restedOn: readonly RestedOn[];
  /** The subjects that were looked at, each once, whatever was found of them: each is told of it. */
  readonly looked: ReadonlySet<number>;
  readonly asked: AskedFor;
  /** Who asked; the organ, where one is named, is told when a record that the receipt rests on changes. */
  readonly audit: Omit<AuditEvent, 'action' | 'object' | 'subjectId'>;
  /** Makes the document once its number and moment are known. */
  write(number: string, at: string): Buffer;
  /** Signs it. */
  seal(document: Buffer): Omit<CheckReceipt, 'checkedOn' | 'number' | 'document'>;
  /** What is to be written with the receipt or not at all; such an order has its own transaction. */
  readonly along?: (client: Queryable, receipt: string) => Promise<void>;
}

const MOST_AT_ONCE = 200;
/** Rows of a list whose receipt shares a transaction; a longer one has its own. */
const SHORT = 200;

/**
 * Gives receipts their numbers and writes them down for good. Orders that come while a transaction is under way share the next one:
 * numbers of a day have no gaps, and the counter's row is locked once for all of them.
 */
export class ReceiptBook {
  private readonly orders: Together<ReceiptOrder, CheckReceipt>;

  constructor(pool: Pool, trail: AuditTrail) {
    this.orders = new Together({
      most: MOST_AT_ONCE,
      fits: (order, first) => order.checkedOn === first.checkedOn && isShared(order) && isShared(first),
      answer: async (orders) => {
        const given = await inTransaction(pool, (client) => writeReceipts(client, orders, trail));
        trail.committed(given.map(({ event }) => event));
        return given.map(({ receipt }) => receipt);
      },
    });
  }

  /** Resolves when the receipt is safe on disk. */
  issue(order: ReceiptOrder): Promise<CheckReceipt> {
    return this.orders.ask(order);
  }
}

function isShared({ rowCount, along }: ReceiptOrder): boolean {
  return rowCount <= SHORT && along === undefined;
}

interface Given {
  readonly order: ReceiptOrder;
  readonly receipt: CheckReceipt;
  /** The document as it is to be kept. */
  readonly kept: Promise<KeptDocument>;
  /** Its trace in the audit log. */
  readonly event: SealedEvent;
}

async function writeReceipts(client: Client, orders: readonly ReceiptOrder[], trail: AuditTrail): Promise<readonly Given[]> {
  const [day = ''] = orders.map(({ checkedOn }) => checkedOn);
  const { rows } = await client.query<{ last: number; at: Date }>({
    name: 'receipt-numbers',
    text: `insert into credit.receipt_counter (kind, day, last) values ('C', $1, $2)
           on conflict (kind, day) do update set last = credit.receipt_counter.last + $2
           returning last, now() as at, set_config('synchronous_commit', 'on', true)`,
    values: [day, orders.length],
  });
  const { last = 0, at = new Date() } = rows[0] ?? {};
  const given = orders.map((order, i): Given => {
    const number = `C-${day.replaceAll('-', '')}-${String(last - orders.length + 1 + i).padStart(6, '0')}`;
    const event = trail.seal({ ...order.audit, action: 'check', subjectId: null, object: number, detail: { ...order.audit.detail, receipt: number } });
    const document = order.write(number, at.toISOString());
    // A long one is packed in a thread while it is signed here.
    const kept = packDocument(document);
    return { order, event, kept, receipt: { number, checkedOn: day, document, ...order.seal(document) } };
  });
  await keepReceipts(client, given, { day, at });
  for (const { order, receipt } of given) await order.along?.(client, receipt.number);
  return given;
}

/** Receipts, their traces in the audit log, whom these looked at and the records that they rest on, in one statement. */
async function keepReceipts(client: Client, given: readonly Given[], { day, at }: { readonly day: string; readonly at: Date }): Promise<void> {
  const of = <T>(read: (order: ReceiptOrder, receipt: CheckReceipt) => T): T[] => given.map(({ order, receipt }) => read(order, receipt));
  const documents = await Promise.all(given.map(({ kept }) => kept));
  const sizes = documents.map(({ bytes }) => bytes.length);
  const rested = given.flatMap(({ order, receipt: { number } }) => order.restedOn.map((each) => ({ ...each, number })));
  // In the order of the index: its pages are filled one after another.
  const looked = given.map(({ order }) => [...order.looked].sort((a, b) => a - b));
  const counts = looked.map(({ length }) => length);
  await client.query({
    name: 'write-receipts',
    text: `with receipt as (
             insert into credit.check_receipt (number, checked_on, issued_at, scenario, row_count, document, packed, digest, signature, key_id, organ, asked, green_rows, watch)
             select number, $1, $2, scenario, row_count, substring($3::bytea from starts for size), packed, digest, signature, key_id, organ, asked, green_rows, watch
               from unnest($4::text[], $5::text[], $6::int[], $7::int[], $8::int[], $25::boolean[], $9::text[], $10::text[], $11::text[], $13::text[], $20::jsonb[], $23::int[], $24::text[])
                 as w(number, scenario, row_count, starts, size, packed, digest, signature, key_id, organ, asked, green_rows, watch)
           ), looked as (
             ${insertEvents('$12')}
             returning id, object
           ), told as (
             insert into credit.audit_look (subject_id, event_id)
             select s.id, e.id from unnest($4::text[], $21::int[], $26::int[]) as w(number, starts, size)
               join looked e on e.object = w.number
              cross join lateral unnest(($22::bigint[])[starts : starts + size - 1]) as s(id)
           )
           insert into credit.check_receipt_record (number, row, subject_id, category, key_hash, seq)
           select number, row, subject_id, category, decode(record, 'hex'), seq
             from unnest($14::text[], $15::int[], $16::bigint[], $17::text[], $18::text[], $19::smallint[]) as w(number, row, subject_id, category, record, seq)
           on conflict do nothing`,
    values: [
      // All documents as one value of bytes: as an array each would be written out as text and read again.
      day, at, inOne(documents.map(({ bytes }) => bytes)), of((_, { number }) => number), of(({ scenario }) => scenario), of(({ rowCount }) => rowCount), startsOf(sizes), sizes,
      of((_, { digest }) => digest), of((_, { signature }) => signature), of((_, { key }) => key),
      eventsValue(given.map(({ event }) => event)), of(({ audit }) => audit.organ),
      rested.map(({ number }) => number), rested.map(({ row }) => row), rested.map(({ subjectId }) => subjectId), rested.map(({ category }) => category),
      rested.map(({ record }) => record), rested.map(({ seq }) => seq), of(({ asked }) => JSON.stringify(asked)),
      startsOf(counts), `{${looked.flat().join(',')}}`,
      of(({ greenRows }) => greenRows), of(({ watch }) => watch), documents.map(({ packed }) => packed), counts,
    ],
  });
}

/** Where each part begins, counted from 1. */
function startsOf(sizes: readonly number[]): readonly number[] {
  let next = 1;
  return sizes.map((size) => (next += size) - size);
}

/** A long document is not copied once more for want of others. */
function inOne(documents: readonly Buffer[]): Buffer {
  const [only] = documents;
  return documents.length === 1 && only ? only : Buffer.concat(documents);
}
