import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { readSecretFile } from '../vault/secret-file.js';

/** Where journals and heads of the audit log stand within the data folder: outside the database. */
export function auditFolder(dataDir: string): string {
  return join(dataDir, 'audit');
}

/** The key that seals events of the log, of all processes on this data folder; the first start makes it (mode 0600). The database never sees it. */
export function openAuditKey(dataDir: string): Buffer {
  const file = join(dataDir, 'keys', 'audit.key');
  const key = Buffer.from(readSecretFile(file, () => randomBytes(32).toString('base64')).trim(), 'base64');
  if (key.length !== 32) throw new Error(`密钥文件 ${file} 不是 32 字节的 base64 文本`);
  return key;
}
