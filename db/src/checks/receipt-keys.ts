import type { Queryable } from '../connection.js';

/** A public key by which receipts can be proved. */
export interface KeptKey {
  readonly id: string;
  readonly algorithm: string;
  /** PEM, SubjectPublicKeyInfo. */
  readonly publicKey: string;
}

/** Keeps a public key for good: receipts signed with it must stay provable after it has rotated out. */
export async function keepReceiptKey(db: Queryable, { id, algorithm, publicKey }: KeptKey): Promise<void> {
  await db.query('insert into credit.receipt_key (id, algorithm, public_key) values ($1, $2, $3) on conflict (id) do nothing', [id, algorithm, publicKey]);
}

/** All keys that ever signed, the oldest first. */
export async function receiptKeys(db: Queryable): Promise<readonly KeptKey[]> {
  const { rows } = await db.query<KeptKey>('select id, algorithm, public_key as "publicKey" from credit.receipt_key order by first_used_at, id');
  return rows;
}
