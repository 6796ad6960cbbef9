import type { AccessLaw, AccessRuleId } from './access-law.js';
import { ANY_ORGAN, type Act } from './act.js';
import { organOf, type Caller, type Client, type Moment, type SignedIn } from './caller.js';
import type { Role } from './role.js';

export interface AccessRefusal {
  readonly allowed: false;
  readonly rule: AccessRuleId;
  readonly message: string;
}

export type AccessDecision = { readonly allowed: true } | AccessRefusal;

/** Under which circumstances an act is asked for. */
export interface ActAsked {
  readonly law: AccessLaw;
  /** For which organ it would be done; undefined: for none in particular, or not known yet. */
  readonly organ?: string | null;
  readonly moment: Moment;
}

const ALLOWED: AccessDecision = { allowed: true };
const MINUTE_MS = 60_000;

/**
 * Whether the caller may do it: has a role or a scope with the act, does it for the own organ, and has shown the second factor
 * where that is demanded (GB/T 22239-2019 8.1.4.1, 8.1.4.2: 默认拒绝). A refusal says why, and by which rule of `roles.yaml`.
 */
export function mayAct(caller: Caller, act: Act, asked: ActAsked): AccessDecision {
  switch (caller.kind) {
    case 'anonymous':
      return refused('sign-in', '请先登录或出示凭证（Authorization: Bearer …）');
    case 'client':
      return clientMay(caller, act, asked);
    case 'citizen':
    case 'representative':
      return firstRefusal(rolesMay([caller.kind], act, { law: asked.law, organ: undefined, own: null }), secondFactor(caller, act, asked));
    case 'officer':
      return firstRefusal(rolesMay(caller.roles, act, { law: asked.law, organ: asked.organ, own: caller.organ }), secondFactor(caller, act, asked));
  }
}

/** Whether the caller may do it for an organ other than their own, or for none: pages that are not narrowed to one organ. */
export function actsForAnyOrgan(caller: Caller, act: Act, law: AccessLaw): boolean {
  if (caller.kind === 'client') return caller.scopes.includes(ANY_ORGAN);
  return caller.kind === 'officer' && caller.roles.some((role) => law.roles.get(role)?.anyOrgan.has(act) === true);
}

function clientMay(client: Client, act: Act, { law, organ }: ActAsked): AccessDecision {
  const known = law.acts.get(act);
  if (!known?.forClients || !client.scopes.includes(act)) return refused('scope', `凭证“${client.name}”没有“${known?.name ?? act}”的权限`);
  if (organ === undefined || organ === client.organ || client.scopes.includes(ANY_ORGAN)) return ALLOWED;
  return refused('own-organ', organ === null ? '这一项没有写明单位，只有联席会议办公室和平台运维可以查看' : notOwn(client, organ));
}

function rolesMay(roles: readonly Role[], act: Act, { law, organ, own }: Pick<ActAsked, 'law'> & { readonly organ: string | null | undefined; readonly own: string | null }): AccessDecision {
  const granting = roles.flatMap((role) => law.roles.get(role) ?? []).filter(({ acts, anyOrgan }) => acts.has(act) || anyOrgan.has(act));
  if (granting.length === 0) return refused('role', notInRole(act, { roles, law }));
  if (organ === undefined || granting.some(({ anyOrgan }) => anyOrgan.has(act))) return ALLOWED;
  if (organ === own && granting.some(({ acts }) => acts.has(act))) return ALLOWED;
  return refused('own-organ', organ === null ? '这一项没有写明单位，只有联席会议办公室和平台运维可以查看' : `您所在的单位是 ${own ?? '（无）'}，不能代 ${organ} 办理`);
}

function secondFactor({ secondFactorAt }: SignedIn, act: Act, { law, moment }: ActAsked): AccessDecision {
  const known = law.acts.get(act);
  const minutes = known?.secondFactorMinutes ?? null;
  if (known === undefined || minutes === null) return ALLOWED;
  if (secondFactorAt !== null && moment - secondFactorAt <= minutes * MINUTE_MS) return ALLOWED;
  const why = secondFactorAt === null ? '本次登录没有经过' : `上一次已超过 ${minutes} 分钟，需要重新经过`;
  return refused('second-factor', `“${known.name}”须经第二重身份验证，${why}`);
}

function firstRefusal(...decisions: readonly AccessDecision[]): AccessDecision {
  return decisions.find(({ allowed }) => !allowed) ?? ALLOWED;
}

function notInRole(act: Act, { roles, law }: { readonly roles: readonly Role[]; readonly law: AccessLaw }): string {
  const own = roles.map((role) => law.roles.get(role)?.name ?? role).join('、');
  const able = [...law.roles.values()].filter(({ acts, anyOrgan }) => acts.has(act) || anyOrgan.has(act)).map(({ name }) => name);
  return `您的角色（${own === '' ? '未授予' : own}）不能“${law.acts.get(act)?.name ?? act}”；可以办理的是：${able.join('、')}`;
}

function notOwn(caller: Caller, organ: string): string {
  return `凭证属于 ${organOf(caller) ?? '（未写明单位）'}，不能代 ${organ} 办理`;
}

function refused(rule: AccessRuleId, message: string): AccessRefusal {
  return { allowed: false, rule, message };
}
