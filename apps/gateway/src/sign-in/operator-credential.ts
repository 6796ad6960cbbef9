import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { readSecretFile, type Store } from '@credit/db';

export function operatorTokenFile(dataDir: string): string {
  return join(dataDir, 'operator.token');
}

/** Makes the operator's credential at the first start (file of mode 0600) and keeps its digest in the database. */
export async function ensureOperatorCredential(dataDir: string, store: Store): Promise<void> {
  const token = readSecretFile(operatorTokenFile(dataDir), () => `${randomBytes(32).toString('base64url')}\n`);
  await store.credentials.keep('operator', token.trim());
}
