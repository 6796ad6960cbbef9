import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { readSecretFile } from './secret-file.js';

const VERSION = 1;
const IV = 12;
const TAG = 16;

/**
 * Keeps personal data unreadable at rest: AES-256-GCM for what must be read again, HMAC-SHA-256 for matching. The two
 * keys are derived from one secret in a key file (mode 0600) that never enters the database.
 */
export interface Vault {
  seal(plain: Buffer | string): Buffer;
  /** Throws when the bytes were altered or sealed with another key. */
  open(sealed: Buffer): Buffer;
  /** Keyed digest of an identity number, for matching without keeping it readable. */
  matchKey(value: string): string;
}

export function createVault(secret: Buffer): Vault {
  const key = derive(secret, 'seal');
  const matching = derive(secret, 'match');
  return {
    seal(plain) {
      const iv = randomBytes(IV);
      const cipher = createCipheriv('aes-256-gcm', key, iv);
      const body = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([Buffer.from([VERSION]), iv, cipher.getAuthTag(), body]);
    },
    open(sealed) {
      if (sealed[0] !== VERSION) throw new Error('sealed by an unknown version of the vault');
      const iv = sealed.subarray(1, 1 + IV);
      const decipher = createDecipheriv('aes-256-gcm', key, iv);
      decipher.setAuthTag(sealed.subarray(1 + IV, 1 + IV + TAG));
      return Buffer.concat([decipher.update(sealed.subarray(1 + IV + TAG)), decipher.final()]);
    },
    matchKey(value) {
      return createHmac('sha256', matching).update(value).digest('hex');
    },
  };
}

/** Opens the vault of a key file; the first start makes the file. Several processes may start at once. */
export function openVault(keyFile: string): Vault {
  const secret = Buffer.from(readSecretFile(keyFile, () => randomBytes(32).toString('base64')).trim(), 'base64');
  if (secret.length !== 32) throw new Error(`密钥文件 ${keyFile} 不是 32 字节的 base64 文本`);
  return createVault(secret);
}

function derive(secret: Buffer, purpose: string): Buffer {
  return createHmac('sha256', secret).update(`xinyong-hengnan/${purpose}`).digest();
}

/** SHA-256 of a credential as it is kept. */
export function credentialHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Compares two digests without telling by its time where they differ. */
export function sameDigest(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}
