import type { RecordEvent } from '@credit/domain';
import type { Queryable } from '../connection.js';
import { unpackDocument } from './packed-document.js';
import type { CheckReceipt } from './receipt-book.js';

/** What happened to a record after a receipt had rested on it. */
export interface LaterChange {
  readonly row: number;
  readonly category: string;
  readonly act: RecordEvent['act'];
  readonly knownOn: string;
}

/** A receipt as it is kept, with the organ for which it was asked; null where it names none. */
export interface KeptReceipt extends CheckReceipt {
  readonly organ: string | null;
}

export async function findReceipt(db: Queryable, number: string): Promise<KeptReceipt | undefined> {
  const { rows } = await db.query<ReceiptRow>({
    name: 'find-receipt',
    text: 'select number, checked_on, document, packed, digest, signature, key_id, organ from credit.check_receipt where number = $1',
    values: [number],
  });
  const [row] = rows;
  if (!row) return undefined;
  const document = await unpackDocument({ bytes: row.document, packed: row.packed });
  return { number: row.number, checkedOn: row.checked_on, document, digest: row.digest, signature: row.signature, key: row.key_id, organ: row.organ };
}

/** Later revisions of the records that a receipt rests on, in the order of its rows. */
export async function laterChanges(db: Queryable, number: string): Promise<readonly LaterChange[]> {
  const { rows } = await db.query<{ row: number; category: string; act: RecordEvent['act']; known_on: string }>({
    name: 'later-changes',
    text: `select c.row, c.category, k.act, k.known_on from credit.check_receipt_record c
            cross join lateral (
              select r.act, r.known_on, r.seq from credit.record_revision r
               where r.subject_id = c.subject_id and r.category = c.category and r.key_hash = c.key_hash and r.seq > c.seq
              offset 0) k
            where c.number = $1
            order by c.row, c.category, k.seq`,
    values: [number],
  });
  return rows.map(({ row, category, act, known_on: knownOn }) => ({ row, category, act, knownOn }));
}

interface ReceiptRow {
  readonly number: string;
  readonly checked_on: string;
  readonly document: Buffer;
  readonly packed: boolean;
  readonly digest: string;
  readonly signature: string;
  readonly key_id: string;
  readonly organ: string | null;
}
