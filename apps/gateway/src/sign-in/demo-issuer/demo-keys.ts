import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { readSecretFile } from '@credit/db';
import type { JWK } from 'oidc-provider';

/** The demo issuer's signing key, the same after the next start and in every gateway of this data folder. */
export function demoSigningKey(dataDir: string): JWK {
  const text = readSecretFile(join(dataDir, 'keys', 'demo-issuer.json'), () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    return JSON.stringify({ ...privateKey.export({ format: 'jwk' }), kid: randomBytes(8).toString('hex'), use: 'sig', alg: 'ES256' });
  });
  const key: JWK = JSON.parse(text);
  return key;
}
