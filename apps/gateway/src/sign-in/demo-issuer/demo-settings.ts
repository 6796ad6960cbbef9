import { randomBytes } from 'node:crypto';
import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';
import { CALLBACK } from '../callback.js';
import { DEMO_ACCOUNTS, DEMO_SYSTEM } from './demo-accounts.js';
import { DEMO_CLIENT } from './demo-client.js';
import { demoSigningKey } from './demo-keys.js';
import { DEMO_CSP, demoFaultPage, demoLogoutPage } from './demo-page.js';
import { SECOND_FACTOR } from './second-factor.js';

const API = 'urn:xinyong-hengnan:api';
const AUDIENCE = 'xinyong-hengnan-api';
const CLAIMS = { openid: ['sub', 'acr', 'amr', 'auth_time'], profile: ['name'], credit: ['organ', 'roles', 'id_number', 'represents'] };
const [MINUTES, HOURS] = [60, 3600];

/** How the demo issuer behaves that is reached at an address. */
export function demoSettings(origin: string, dataDir: string): Configuration {
  return {
    clients: [
      {
        client_id: DEMO_CLIENT.clientId, client_secret: DEMO_CLIENT.clientSecret, redirect_uris: [`${origin}${CALLBACK}`], post_logout_redirect_uris: [`${origin}/`],
        grant_types: ['authorization_code'], response_types: ['code'], id_token_signed_response_alg: 'ES256',
      },
      { client_id: DEMO_SYSTEM.clientId, client_secret: DEMO_SYSTEM.clientSecret, redirect_uris: [], grant_types: ['client_credentials'], response_types: [], id_token_signed_response_alg: 'ES256' },
    ],
    jwks: { keys: [demoSigningKey(dataDir)] },
    cookies: { keys: [randomBytes(32).toString('base64url')], names: { session: 'demo-issuer-session', interaction: 'demo-issuer-interaction', resume: 'demo-issuer-resume' } },
    scopes: Object.keys(CLAIMS),
    claims: CLAIMS,
    conformIdTokenClaims: false,
    acrValues: [SECOND_FACTOR],
    findAccount: (_ctx, id) => accountOf(id),
    loadExistingGrant: grantAll,
    interactions: { url: (_ctx, { uid }) => `/demo-issuer/interaction/${uid}` },
    extraTokenClaims: (_ctx, token) => ('accountId' in token ? undefined : { organ: DEMO_SYSTEM.organ }),
    ttl: { AccessToken: 10 * MINUTES, AuthorizationCode: MINUTES, ClientCredentials: 10 * MINUTES, Grant: HOURS, IdToken: 10 * MINUTES, Interaction: 15 * MINUTES, Session: 8 * HOURS },
    renderError: (ctx, { error, error_description: why }) => showPage(ctx, demoFaultPage(why ?? error)),
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: (_ctx, client) => (client?.clientId === DEMO_SYSTEM.clientId ? API : []),
        getResourceServerInfo: () => ({ scope: DEMO_SYSTEM.scopes.join(' '), audience: AUDIENCE, accessTokenFormat: 'jwt', jwt: { sign: { alg: 'ES256' } } }),
      },
      rpInitiatedLogout: { enabled: true, logoutSource: (ctx, form) => showPage(ctx, demoLogoutPage(form)), postLogoutSuccessSource: (ctx) => ctx.redirect('/') },
    },
  };
}

function accountOf(id: string): { readonly accountId: string; claims(): { readonly sub: string } } | undefined {
  const account = DEMO_ACCOUNTS.find((each) => each.id === id);
  if (!account) return undefined;
  const { name, roles, organ, identityNumber, represents } = account;
  return { accountId: id, claims: () => ({ sub: id, name, roles: [...roles], organ, id_number: identityNumber, represents: represents && [...represents] }) };
}

/** The platform is the issuer's own client: nobody is asked whether it may know what it is for. */
async function grantAll(ctx: KoaContextWithOIDC): Promise<InstanceType<KoaContextWithOIDC['oidc']['provider']['Grant']> | undefined> {
  const { client, session, provider } = ctx.oidc;
  if (!client || !session?.accountId) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope(Object.keys(CLAIMS).join(' '));
  await grant.save();
  return grant;
}

function showPage(ctx: KoaContextWithOIDC, page: string): void {
  ctx.set('content-security-policy', DEMO_CSP);
  ctx.type = 'html';
  ctx.body = page;
}
