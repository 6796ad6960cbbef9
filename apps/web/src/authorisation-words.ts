import type { Authorisation } from './api/authorisations.js';
import { dayWords, momentWords } from './words.js';

/** Whether it still holds, until when, and how often. */
export function authorisationStateWords({ state, until, oneTime, revokedAt }: Authorisation): string {
  switch (state) {
    case 'IN_FORCE':
      return `有效至 ${dayWords(until)}，${oneTime ? '只能看一次' : '可以多次查看'}`;
    case 'USED':
      return '已经用过，不能再看';
    case 'ENDED':
      return `${dayWords(until)} 已到期`;
    case 'REVOKED':
      return revokedAt === null ? '已撤回' : `${momentWords(revokedAt)} 撤回`;
  }
}

/** To whom, as it was written. */
export function granteeWords({ granteeKind, grantee }: Pick<Authorisation, 'granteeKind' | 'grantee'>): string {
  return granteeKind === 'ACCOUNT' ? `账号 ${grantee}` : `单位 ${grantee}`;
}
