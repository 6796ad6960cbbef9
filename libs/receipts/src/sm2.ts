import { generateKeyPairSync } from 'node:crypto';
import { sm2 } from 'sm-crypto-v2';
import type { Scheme } from './scheme.js';

/** 国密标准的默认用户标识（GM/T 0009）；OpenSSL 以 distid 给出同一个值。 */
const USER_ID = '1234567812345678';
/** What stands before the point in a SubjectPublicKeyInfo: id-ecPublicKey, sm2p256v1. */
const SPKI = Buffer.from('3059301306072a8648ce3d020106082a811ccf5501822d034200', 'hex');
/** Version 1 and the secret number's length in an ECPrivateKey (RFC 5915). */
const BEFORE_SECRET = Buffer.from('0201010420', 'hex');
const CURVE = Buffer.from('06082a811ccf5501822d', 'hex');
const SECRET_BYTES = 32;
const POINT_BYTES = 65;

/**
 * SM2 with SM3 (GB/T 32918). node:crypto makes the keys; it signs with an empty user id, which no other verifier expects, and does not
 * know its own keys once they are read again, so the rest is not its.
 */
export const SM2: Scheme = {
  digest: 'sm3',
  digestName: 'SM3',
  newKey: () => generateKeyPairSync('ec', { namedCurve: 'SM2' }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  open: (privateKey) => {
    const der = fromPem(privateKey);
    const at = der.indexOf(BEFORE_SECRET) + BEFORE_SECRET.length;
    if (!der.includes(CURVE) || at < BEFORE_SECRET.length) throw new Error('不是 SM2 私钥');
    const secret = der.subarray(at, at + SECRET_BYTES).toString('hex');
    const point = der.subarray(-POINT_BYTES);
    return {
      publicKey: toPem(Buffer.concat([SPKI, point])),
      sign: (document) => sm2.doSignature(document, secret, { hash: true, der: true, userId: USER_ID, publicKey: point.toString('hex') }),
    };
  },
  verify: (document, signature, publicKey) => {
    const der = fromPem(publicKey);
    if (!der.subarray(0, SPKI.length).equals(SPKI) || !isStrictSignature(Buffer.from(signature, 'hex'))) return false;
    return sm2.doVerifySignature(document, signature, der.subarray(SPKI.length).toString('hex'), { hash: true, der: true, userId: USER_ID });
  },
};

/** Two whole numbers in the one form that DER has for them: a reader that forgives would take several spellings for one signature. */
function isStrictSignature(der: Buffer): boolean {
  const [tag, length, first] = [der[0], der[1], der[3] ?? 0];
  const second = der[5 + first] ?? 0;
  const shape = tag === 0x30 && length === der.length - 2 && der[2] === 0x02 && der[4 + first] === 0x02 && der.length === 6 + first + second;
  return shape && isStrictInteger(der.subarray(4, 4 + first)) && isStrictInteger(der.subarray(6 + first));
}

/** Positive, and no leading zero but the one that keeps it so. */
function isStrictInteger(bytes: Buffer): boolean {
  const [head = 0x80, next = 0] = bytes;
  return head < 0x80 && (head !== 0 || next >= 0x80);
}

function fromPem(text: string): Buffer {
  return Buffer.from(text.replace(/-----[^-]+-----|\s/g, ''), 'base64');
}

function toPem(der: Buffer): string {
  return `-----BEGIN PUBLIC KEY-----\n${der.toString('base64').replace(/.{64}/g, '$&\n').trimEnd()}\n-----END PUBLIC KEY-----\n`;
}
