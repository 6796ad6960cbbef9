import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import type { Scheme } from './scheme.js';

const SIGNATURE_DIGITS = 128;

/** Ed25519 (RFC 8032), by node:crypto. */
export const ED25519: Scheme = {
  digest: 'sha256',
  digestName: 'SHA-256',
  newKey: () => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  open: (privateKey) => {
    const key = createPrivateKey(privateKey);
    if (key.asymmetricKeyType !== 'ed25519') throw new Error('不是 Ed25519 私钥');
    return {
      publicKey: createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString(),
      sign: (document) => sign(null, document, key).toString('hex'),
    };
  },
  verify: (document, signature, publicKey) =>
    signature.length === SIGNATURE_DIGITS && verify(null, document, createPublicKey(publicKey), Buffer.from(signature, 'hex')),
};
