import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keepReceiptKey, receiptKeys, type Store } from '@credit/db';
import { ALGORITHMS, type PublishedKey } from '@credit/receipts';

/** Public keys beside the data, for proving receipts on this machine without the platform. */
export function publishedKeysFile(dataDir: string): string {
  return join(dataDir, 'receipt-keys.json');
}

/** Publishes the key in use, beside all that were in use before it. */
export async function publishReceiptKey(key: PublishedKey, at: { readonly store: Store; readonly dataDir: string }): Promise<void> {
  await keepReceiptKey(at.store.pool, key);
  const file = publishedKeysFile(at.dataDir);
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, `${JSON.stringify({ keys: await readPublishedKeys(at.store) }, null, 2)}\n`, { mode: 0o644 });
  renameSync(fresh, file);
}

export async function readPublishedKeys(store: Store): Promise<readonly PublishedKey[]> {
  return (await receiptKeys(store.pool)).flatMap(({ id, algorithm: name, publicKey }) => {
    const algorithm = ALGORITHMS.find((each) => each === name);
    return algorithm === undefined ? [] : [{ id, algorithm, publicKey }];
  });
}
