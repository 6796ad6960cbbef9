import type { Configuration, CustomFetch } from 'openid-client';
import { IssuerAway } from './issuer-away.js';
import type { OidcSettings } from './oidc-settings.js';

/** What is said of somebody who has come back from the sign-in service: its ID token, proved. */
export interface SignedInClaims {
  readonly claims: Readonly<Record<string, unknown>>;
  readonly idToken: string | null;
}

/** A sign-in on its way to the sign-in service. */
export interface Departure {
  readonly url: URL;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

const SCOPE = 'openid profile credit';
/** A sign-in service that did not answer is left alone for so long. */
const ASK_AGAIN_MS = 5000;

/** The platform as a client of one sign-in service: authorisation code with PKCE, state and nonce (OpenID Connect Core 1.0, RFC 7636). */
export class OidcClient {
  private found: Promise<Configuration> | undefined;

  constructor(
    readonly settings: OidcSettings,
    /** How the issuer is reached; undefined: as its addresses say. */
    private readonly reach?: CustomFetch,
  ) {}

  async depart(redirectUri: string, { secondFactor }: { readonly secondFactor: boolean }): Promise<Departure> {
    const oidc = await import('openid-client');
    const [state, nonce, verifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()];
    const url = oidc.buildAuthorizationUrl(await this.configuration(), {
      redirect_uri: redirectUri, scope: SCOPE, state, nonce, code_challenge: await oidc.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256',
      ...(secondFactor ? { acr_values: this.settings.secondFactor[0], prompt: 'login', max_age: '0' } : {}),
    });
    return { url, state, nonce, verifier };
  }

  /** Throws where the answer is not that of the departure, or the sign-in service refuses. */
  async arrive(callback: URL, { state, nonce, verifier }: Omit<Departure, 'url'>): Promise<SignedInClaims> {
    const oidc = await import('openid-client');
    const tokens = await oidc.authorizationCodeGrant(await this.configuration(), callback, { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true });
    const claims = tokens.claims();
    if (!claims) throw new Error('the sign-in service gave no ID token');
    return { claims, idToken: tokens.id_token ?? null };
  }

  /** Where signing out goes on at the sign-in service; null where it does not offer that. */
  async leave(idToken: string | null, home: string): Promise<URL | null> {
    const oidc = await import('openid-client');
    const configuration = await this.configuration();
    if (configuration.serverMetadata().end_session_endpoint === undefined) return null;
    return oidc.buildEndSessionUrl(configuration, { post_logout_redirect_uri: home, ...(idToken === null ? {} : { id_token_hint: idToken }) });
  }

  async jwksUri(): Promise<string> {
    const { jwks_uri: uri } = (await this.configuration()).serverMetadata();
    if (uri === undefined) throw new Error('the sign-in service publishes no keys');
    return uri;
  }

  /** What the sign-in service says of itself. Throws `IssuerAway` where it does not answer. */
  private configuration(): Promise<Configuration> {
    if (this.found) return this.found;
    const found = this.discover().catch((error: unknown) => {
      setTimeout(() => {
        if (this.found === found) this.found = undefined;
      }, ASK_AGAIN_MS).unref();
      throw new IssuerAway(error);
    });
    this.found = found;
    return found;
  }

  private async discover(): Promise<Configuration> {
    const oidc = await import('openid-client');
    const { issuer, clientId, clientSecret } = this.settings;
    const plain = new URL(issuer).protocol === 'http:';
    return oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, {
      execute: [oidc.enableNonRepudiationChecks, ...(plain ? [oidc.allowInsecureRequests] : [])],
      ...(this.reach ? { [oidc.customFetch]: this.reach } : {}),
    });
  }
}
