import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { auditFolder, readSecretFile, type DayHead, type SignedHead } from '@credit/db';
import { canonicalBytes, newReceiptKey, openReceiptSigner, verifyReceiptFile, writeReceiptFile, type Algorithm, type PublishedKey } from '@credit/receipts';

/** Public keys of the heads' signatures, beside the heads, outside the database. */
function keysFile(dataDir: string): string {
  return join(auditFolder(dataDir), 'head-keys.json');
}

/** Signs the heads with which days end, as receipts are signed. The first start makes the key (mode 0600); taken away, the next start makes another. */
export function openHeadSigner({ dataDir, receiptAlgorithm }: { readonly dataDir: string; readonly receiptAlgorithm: Algorithm }): (head: DayHead) => string {
  const file = join(dataDir, 'keys', `audit-head-${receiptAlgorithm.toLowerCase()}.pem`);
  const signer = openReceiptSigner(readSecretFile(file, () => newReceiptKey(receiptAlgorithm)), receiptAlgorithm);
  publish(signer.published, dataDir);
  return ({ day, batch, head }) => writeReceiptFile(signer.seal(canonicalBytes({ number: `AUDIT-${day}`, day, batch, head, signedWith: signer.signedWith }))).toString('utf8');
}

/** Tells genuine heads from others, by all keys that ever signed. */
export function headVerifier(dataDir: string): (signed: SignedHead) => boolean {
  const keys = readKeys(dataDir);
  return ({ file, day, batch, head }) => {
    const found = verifyReceiptFile(Buffer.from(file), keys);
    return found.is === 'genuine' && found.document['day'] === day && found.document['batch'] === batch && found.document['head'] === head;
  };
}

function readKeys(dataDir: string): readonly PublishedKey[] {
  const file = keysFile(dataDir);
  if (!existsSync(file)) return [];
  const keys: readonly PublishedKey[] = JSON.parse(readFileSync(file, 'utf8'));
  return keys;
}

function publish(key: PublishedKey, dataDir: string): void {
  const keys = readKeys(dataDir);
  if (keys.some(({ id }) => id === key.id)) return;
  mkdirSync(auditFolder(dataDir), { recursive: true, mode: 0o700 });
  const fresh = `${keysFile(dataDir)}.${process.pid}`;
  writeFileSync(fresh, `${JSON.stringify([...keys, key], null, 2)}\n`, { mode: 0o600 });
  renameSync(fresh, keysFile(dataDir));
}
