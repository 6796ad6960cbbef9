import type { Catalogue } from '@credit/catalogue';
import type { NewAuthorisation } from '@credit/db';
import { addDays, isUscc, tidyIdentifier, type Day } from '@credit/domain';
import { AuthorisationRefusal, type GiveAuthorisationInput } from './authorisation.types.js';

type Order = Omit<NewAuthorisation, 'subjectId' | 'givenBy'>;

/** What is to be allowed, with what the terms say where the input says nothing; or why it cannot be. */
export function toOrder(input: GiveAuthorisationInput, today: Day, { categories, authorisationTerms: terms }: Pick<Catalogue, 'categories' | 'authorisationTerms'>): Order | AuthorisationRefusal {
  const purpose = input.purpose.trim();
  if (purpose === '') return refused('PURPOSE_MISSING', '授权须写明用途：对方要办什么事');
  const name = input.granteeKind === 'organisation' ? tidyIdentifier(input.grantee) : input.grantee.trim();
  if (input.granteeKind === 'organisation' ? !isUscc(name) : !/^[1-9]\d{0,15}$/.test(name)) {
    return refused('GRANTEE_INVALID', input.granteeKind === 'organisation' ? '被授权单位应写有效的统一社会信用代码' : '被授权人应写对方在平台的账号');
  }
  const named = input.categories ?? null;
  if (named?.length === 0) return refused('CATEGORY_UNKNOWN', '没有选信息类别；全部授权的不写这一项');
  const unknown = named?.find((id) => categories.get(id)?.form == null);
  if (unknown !== undefined) return refused('CATEGORY_UNKNOWN', `没有信息类别 ${unknown}`);
  const until = input.until ?? addDays(today, terms.defaultDays - 1);
  const longest = addDays(today, terms.longestDays - 1);
  if (until < today || until > longest) return refused('PERIOD_INVALID', `授权的最后一日应在今天（${today}）到 ${longest} 之间`);
  return {
    grantee: { kind: input.granteeKind, name }, categories: named && [...new Set(named)], purpose, oneTime: input.oneTime ?? terms.oneTime, givenOn: today, until,
  };
}

export function refused(code: string, message: string): AuthorisationRefusal {
  return Object.assign(new AuthorisationRefusal(), { code, message });
}
