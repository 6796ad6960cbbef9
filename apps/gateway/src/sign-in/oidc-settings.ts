import { ROLES, type Role } from '@credit/domain';

/** The sign-in service and what its tokens say. */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** For whom access tokens of programs are made out; never the client itself, so that no ID token passes for one. */
  readonly audience: string;
  readonly claims: ClaimNames;
  /** What the issuer calls our roles. */
  readonly roleNames: ReadonlyMap<string, Role>;
  /** Values of `acr` or `amr` that prove a second factor; the first is asked for. */
  readonly secondFactor: readonly [string, ...string[]];
}

/** In which claims the issuer says where somebody works, what they may, who they are and whom they represent. */
export interface ClaimNames {
  readonly organ: string;
  readonly roles: string;
  readonly identityNumber: string;
  readonly represents: string;
}

const NEEDED = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;
const AUDIENCE = 'xinyong-hengnan-api';
const SECOND_FACTOR = 'second-factor,mfa,otp,hwk,swk,sc';

/** The sign-in service of the environment; null where none is set: the demo issuer, never in production. Throws in plain words. */
export function readOidcSettings(env: NodeJS.ProcessEnv, production: boolean): OidcSettings | null {
  const missing = NEEDED.filter((name) => !env[name]);
  if (missing.length > 0) {
    if (production) throw new Error(`生产环境没有演示登录，请设置统一身份认证（OpenID Connect）：缺少 ${missing.join('、')}`);
    if (missing.length < NEEDED.length) throw new Error(`统一身份认证的设置不全：缺少 ${missing.join('、')}；都不设置的，用内置的演示登录`);
    return null;
  }
  const settings = toSettings({ issuer: env['OIDC_ISSUER'] ?? '', clientId: env['OIDC_CLIENT_ID'] ?? '', clientSecret: env['OIDC_CLIENT_SECRET'] ?? '' }, env);
  if (!URL.canParse(settings.issuer)) throw new Error(`OIDC_ISSUER 应为登录服务的地址，现在是 ${settings.issuer}`);
  if (production && new URL(settings.issuer).protocol !== 'https:') throw new Error('生产环境的 OIDC_ISSUER 应为 https 地址');
  return settings;
}

/** The settings of an issuer with what else the environment says of its tokens. */
export function toSettings(service: Pick<OidcSettings, 'issuer' | 'clientId' | 'clientSecret'>, env: NodeJS.ProcessEnv): OidcSettings {
  const audience = env['OIDC_AUDIENCE'] || AUDIENCE;
  if (audience === service.clientId) throw new Error('OIDC_AUDIENCE 不能与 OIDC_CLIENT_ID 相同');
  const [first = 'second-factor', ...others] = (env['OIDC_SECOND_FACTOR'] || SECOND_FACTOR).split(',').map((value) => value.trim());
  return {
    ...service,
    audience,
    claims: {
      organ: env['OIDC_CLAIM_ORGAN'] || 'organ',
      roles: env['OIDC_CLAIM_ROLES'] || 'roles',
      identityNumber: env['OIDC_CLAIM_ID_NUMBER'] || 'id_number',
      represents: env['OIDC_CLAIM_REPRESENTS'] || 'represents',
    },
    roleNames: roleNamesOf(env['OIDC_ROLE_NAMES'] ?? ''),
    secondFactor: [first, ...others],
  };
}

/** `登录服务的角色=本平台的角色,…`; our own names stand for themselves. */
function roleNamesOf(text: string): ReadonlyMap<string, Role> {
  const names = new Map<string, Role>(ROLES.map((role) => [role, role]));
  for (const pair of text.split(',').filter((each) => each.trim() !== '')) {
    const [theirs = '', ours = ''] = pair.split('=').map((part) => part.trim());
    const role = ROLES.find((each) => each === ours);
    if (theirs === '' || role === undefined) throw new Error(`OIDC_ROLE_NAMES 应写成“登录服务的角色=本平台的角色,…”，其中 ${pair} 不对；本平台的角色有：${ROLES.join('、')}`);
    names.set(theirs, role);
  }
  return names;
}
