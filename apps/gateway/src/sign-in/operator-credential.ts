import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Store } from '@credit/db';

export function operatorTokenFile(dataDir: string): string {
  return join(dataDir, 'operator.token');
}

/** Makes the operator's credential at the first start (file of mode 0600) and keeps its digest in the database. */
export async function ensureOperatorCredential(dataDir: string, store: Store): Promise<void> {
  const file = operatorTokenFile(dataDir);
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const fresh = `${file}.${process.pid}`;
    writeFileSync(fresh, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
    try {
      linkSync(fresh, file);
    } catch (error) {
      if (!existsSync(file)) throw error;
    } finally {
      unlinkSync(fresh);
    }
  }
  await store.credentials.keep('operator', readFileSync(file, 'utf8').trim());
}
