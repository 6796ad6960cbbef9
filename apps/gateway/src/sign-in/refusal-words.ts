import type { Catalogue } from '@credit/catalogue';
import type { AccessRefusal, AccessRuleId } from '@credit/domain';
import type { Refusal } from './access-refused.js';

/** A refusal with its rule, the rule's sources and what to do. */
export function toRefusal({ rule, message }: AccessRefusal, { access, instruments }: Pick<Catalogue, 'access' | 'instruments'>): Refusal {
  const { text, basis } = access.rules.get(rule) ?? { text: '', basis: [] };
  const sources = basis.map(({ instrument, article }) => `《${instruments.get(instrument)?.title ?? instrument}》${article === null ? '' : ` ${article}`}`);
  return { rule, message, basis: `${text}（${sources.join('；')}）`, fix: FIXES[rule], goTo: GO_TO[rule] };
}

const FIXES: Readonly<Record<AccessRuleId, string>> = {
  'sign-in': '请登录；程序请出示凭证',
  role: '确需办理的，请本单位向平台的安全管理员申请授予角色',
  scope: '请向平台的安全管理员申请扩大凭证的范围',
  'own-organ': '请由该单位自己办理；单位写错的请改正',
  'cross-site': '请在本平台的页面上办理',
  'second-factor': '请经过第二重身份验证以后再试',
};

const GO_TO: Readonly<Record<AccessRuleId, string | null>> = {
  'sign-in': '/sign-in', role: null, scope: null, 'own-organ': null, 'cross-site': null, 'second-factor': '/sign-in?second-factor=1',
};
