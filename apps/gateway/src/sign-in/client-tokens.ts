import { ACTS, ANY_ORGAN, isUscc, tidyIdentifier, type Client, type Moment, type Scope } from '@credit/domain';
import type { createRemoteJWKSet, FetchImplementation } from 'jose';
import { IssuerAway } from './issuer-away.js';
import type { OidcClient } from './oidc-client.js';

const SCOPES: readonly Scope[] = [...ACTS, ANY_ORGAN];
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA', 'Ed25519'];

/** Programs by their access tokens: signed by the sign-in service, made out for this platform, not yet expired (RFC 9068). */
export class ClientTokens {
  private keys: ReturnType<typeof createRemoteJWKSet> | undefined;

  constructor(
    private readonly oidc: OidcClient,
    private readonly reach?: FetchImplementation,
  ) {}

  /** Undefined for a token that proves nothing. Throws `IssuerAway` where the sign-in service's keys cannot be had. */
  async find(token: string, moment: Moment): Promise<Client | undefined> {
    const { jwtVerify, errors, createRemoteJWKSet, customFetch } = await import('jose');
    const { issuer, audience, clientId, claims: names } = this.oidc.settings;
    this.keys ??= createRemoteJWKSet(new URL(await this.oidc.jwksUri()), this.reach ? { [customFetch]: this.reach } : {});
    try {
      const { payload } = await jwtVerify(token, this.keys, { issuer, audience, algorithms: ALGORITHMS, currentDate: new Date(moment), requiredClaims: ['exp', 'iss', 'aud'] });
      const name = payload['client_id'] ?? payload['azp'];
      // A token of somebody who signed in through the site is no program's.
      if (typeof name !== 'string' || name === clientId) return undefined;
      const scopes = new Set(typeof payload['scope'] === 'string' ? payload['scope'].split(' ') : []);
      const organ = tidyIdentifier(String(payload[names.organ] ?? ''));
      return { kind: 'client', name, organ: isUscc(organ) ? organ : null, scopes: SCOPES.filter((scope) => scopes.has(scope)) };
    } catch (error) {
      if (error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout)) return undefined;
      throw error instanceof TypeError || error instanceof errors.JWKSTimeout ? new IssuerAway(error) : error;
    }
  }
}

/** A signed token, as against a credential of the platform's own. */
export function isSigned(token: string): boolean {
  return /^[\w-]+\.[\w-]+\.[\w-]+$/.test(token);
}
