import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { sameDigest } from './digests.js';

/** How bytes are sealed: each algorithm is authenticated encryption, its head is authenticated with what it seals. */
export type SealAlgorithm = 'AES-256-GCM' | 'SM4-CTR-HMAC-SM3';

export const SEAL_ALGORITHMS: readonly SealAlgorithm[] = ['AES-256-GCM', 'SM4-CTR-HMAC-SM3'];

export interface Sealing {
  /** Stands in the head of what it seals. */
  readonly id: number;
  seal(plain: Buffer, head: Buffer): Buffer;
  /** Throws where anything was altered, or sealed with another key. */
  open(sealed: Buffer, head: Buffer): Buffer;
}

export function sealingOf(algorithm: SealAlgorithm, secret: Buffer): Sealing {
  switch (algorithm) {
    case 'AES-256-GCM':
      return aesGcm(derived(secret, 'seal'));
    case 'SM4-CTR-HMAC-SM3':
      return sm4Hmac(derived(secret, 'sm4').subarray(0, 16), derived(secret, 'sm4-mac'));
  }
}

export function derived(secret: Buffer, purpose: string): Buffer {
  return createHmac('sha256', secret).update(`xinyong-hengnan/${purpose}`).digest();
}

const IV = 12;
const TAG = 16;

function aesGcm(key: Buffer): Sealing {
  return {
    id: 1,
    seal(plain, head) {
      const iv = randomBytes(IV);
      const cipher = createCipheriv('aes-256-gcm', key, iv);
      cipher.setAAD(head);
      const body = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]);
    },
    open(sealed, head) {
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV), { authTagLength: TAG });
      decipher.setAAD(head);
      decipher.setAuthTag(sealed.subarray(IV, IV + TAG));
      return Buffer.concat([decipher.update(sealed.subarray(IV + TAG)), decipher.final()]);
    },
  };
}

const COUNTER = 16;
const MAC = 32;

/** Encrypt, then authenticate: node:crypto has no SM4 in GCM (GB/T 32907 SM4, GB/T 32905 SM3). */
function sm4Hmac(key: Buffer, macKey: Buffer): Sealing {
  const macOf = (head: Buffer, iv: Buffer, body: Buffer): Buffer => createHmac('sm3', macKey).update(head).update(iv).update(body).digest();
  return {
    id: 2,
    seal(plain, head) {
      const iv = randomBytes(COUNTER);
      const cipher = createCipheriv('sm4-ctr', key, iv);
      const body = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([iv, macOf(head, iv, body), body]);
    },
    open(sealed, head) {
      const [iv, mac, body] = [sealed.subarray(0, COUNTER), sealed.subarray(COUNTER, COUNTER + MAC), sealed.subarray(COUNTER + MAC)];
      if (!sameDigest(mac, macOf(head, iv, body))) throw new Error('sealed bytes were altered, or sealed with another key');
      const decipher = createDecipheriv('sm4-ctr', key, iv);
      return Buffer.concat([decipher.update(body), decipher.final()]);
    },
  };
}
