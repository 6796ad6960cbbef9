import { holdsIdentityNumber } from '../../identity-number.js';
import type { ViewerInput } from '../../operations.js';
import { CHECKERS, DEPARTMENT_AND_OFFICE, type Role } from '../roles.js';
import type { AskedLook } from './api.js';

/** In which capacity an officer looks; which records they see depends on it. */
export const CAPACITIES = [
  { id: 'ORGAN', words: '部门依职责', roles: DEPARTMENT_AND_OFFICE },
  { id: 'PROCUREMENT', words: '采购、招标项目', roles: CHECKERS },
  { id: 'AUTHORISED', words: '凭主体的授权', roles: ['checker', 'clerk'] },
] as const satisfies readonly { readonly id: ViewerInput['kind']; readonly words: string; readonly roles: readonly Role[] }[];

export type Capacity = (typeof CAPACITIES)[number]['id'];

/** A look as it is being asked for. */
export interface LookForm {
  as: Capacity | '';
  name: string;
  code: string;
  purpose: string;
  project: string;
  authorisation: string;
  asOf: string;
}

export const EMPTY_LOOK: LookForm = { as: '', name: '', code: '', purpose: '', project: '', authorisation: '', asOf: '' };

/** Capacities that somebody with these roles may look in. */
export function capacitiesFor(roles: readonly Role[]): readonly (typeof CAPACITIES)[number][] {
  return CAPACITIES.filter(({ roles: able }) => able.some((role) => roles.includes(role)));
}

/** What has to be filled in before anything is asked for: the purpose comes before what is not public. */
export function whatIsMissing({ as, code, purpose, project, authorisation }: LookForm): string {
  if (as === '') return '请选择以什么身份查看。';
  if (code.trim() === '') return '请写明要看的主体：统一社会信用代码，自然人写公民身份号码。';
  if (as === 'AUTHORISED') return authorisation.trim() === '' ? '请写明授权编号（A-年月日-序号）。' : '';
  if (purpose.trim() === '') return '请先写明用途：查看不公开的信息须有用途，并留痕。';
  return as === 'PROCUREMENT' && project.trim() === '' ? '请写明采购、招标项目的编号。' : '';
}

export function toLook({ as, code, purpose, project, authorisation, asOf }: LookForm): AskedLook {
  const viewer: ViewerInput = {
    kind: as === '' ? 'ORGAN' : as,
    ...(as === 'AUTHORISED' ? {} : { purpose: purpose.trim() }),
    ...(as === 'PROCUREMENT' ? { project: project.trim() } : {}),
    ...(authorisation.trim() !== '' && as !== 'ORGAN' ? { authorisation: authorisation.trim() } : {}),
  };
  return { code: code.trim(), asOf: asOf === '' ? null : asOf, viewer };
}

/** Whether a person is asked for: that takes a second factor. */
export function asksForPerson({ code }: Pick<LookForm, 'code'>): boolean {
  return holdsIdentityNumber(code);
}
