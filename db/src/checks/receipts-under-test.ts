import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AuditTrail, createVault, openStore, ReceiptBook, type ReceiptOrder, type Store } from '@credit/db';
import { createTestDatabase, type TestDatabase } from '../../../tests/postgres/test-database.js';

/** A database of a test's own, with the book that gives receipts in it. */
export interface ReceiptsUnderTest {
  readonly database: TestDatabase;
  readonly store: Store;
  readonly book: ReceiptBook;
  close(): Promise<void>;
}

export async function openReceipts(): Promise<ReceiptsUnderTest> {
  const database = await createTestDatabase();
  const store = openStore({ url: database.appUrl, vault: createVault(Buffer.alloc(32, 1)) });
  const folder = mkdtempSync(join(tmpdir(), 'credit-receipts-'));
  const trail = new AuditTrail({ folder, key: randomBytes(32) });
  await store.pool.query(`insert into credit.receipt_key (id, algorithm, public_key) values ('key', 'Ed25519', 'PEM')`);
  return {
    database,
    store,
    book: new ReceiptBook(store.pool, trail),
    close: async () => {
      await trail.close();
      rmSync(folder, { recursive: true });
      await store.close();
      await database.drop();
    },
  };
}

/** A check of one row that waits for its receipt. */
export function receiptOrder(document: Buffer, more: Partial<ReceiptOrder> = {}): ReceiptOrder {
  return {
    checkedOn: '2026-11-02', scenario: 'bidding', rowCount: 1, greenRows: 0, watch: null, restedOn: [], looked: new Set(),
    asked: { purpose: '某项目', project: null, operator: '某经办', credential: 'operator', fileName: null, matched: 0 },
    audit: { operator: '某经办', organ: null, purpose: '某项目', detail: {} },
    write: () => document, seal: () => ({ digest: 'd', signature: 's', key: 'key' }), ...more,
  };
}
