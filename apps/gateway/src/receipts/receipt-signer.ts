import { join } from 'node:path';
import { readSecretFile } from '@credit/db';
import { newReceiptKey, openReceiptSigner, type Algorithm, type ReceiptSigner } from '@credit/receipts';

/** Where the private key stands; one of each algorithm. Taken away, the next start makes a new one: that is how keys rotate. */
export function receiptKeyFile(dataDir: string, algorithm: Algorithm): string {
  return join(dataDir, 'keys', `receipt-${algorithm.toLowerCase()}.pem`);
}

/** Opens the key by which receipts are signed; the first start makes it (mode 0600). Several gateways may start at once. */
export function openSigner(dataDir: string, algorithm: Algorithm): ReceiptSigner {
  const file = receiptKeyFile(dataDir, algorithm);
  const key = readSecretFile(file, () => newReceiptKey(algorithm));
  try {
    return openReceiptSigner(key, algorithm);
  } catch (error) {
    throw new Error(`签发回执的密钥文件 ${file} 不可用：${error instanceof Error ? error.message : String(error)}`);
  }
}
