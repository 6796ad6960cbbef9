import type { Vouched } from '@credit/db';
import { identityNumberProblem, isUscc, tidyIdentifier, type Day, type Moment, type Role } from '@credit/domain';
import { filledText } from '../asked/filled-text.js';
import type { OidcSettings } from './oidc-settings.js';

type Claims = Readonly<Record<string, unknown>>;
const SECOND_MS = 1000;

/** What an ID token says of an account. Values that are not what they should be count as not said. */
export function vouchedIn(claims: Claims, { issuer, claims: names, roleNames }: OidcSettings, today: Day): Vouched {
  const subject = filledText(claims['sub']);
  if (subject === null) throw new Error('the ID token names nobody');
  const organ = tidyIdentifier(filledText(claims[names.organ]) ?? '');
  const number = tidyIdentifier(filledText(claims[names.identityNumber]) ?? '');
  const roles = textsOf(claims[names.roles]).flatMap((name): Role | readonly Role[] => roleNames.get(name) ?? []);
  return {
    issuer,
    subject,
    name: filledText(claims['name']) ?? filledText(claims['preferred_username']) ?? subject,
    organ: isUscc(organ) ? organ : null,
    roles: [...new Set(roles)],
    identityNumber: number !== '' && identityNumberProblem(number, today) === undefined ? number : null,
    represents: textsOf(claims[names.represents]).map(tidyIdentifier).filter(isUscc),
  };
}

/** When somebody signed in at the issuer, and whether with a second factor (`acr`, `amr`, `auth_time`; RFC 8176). */
export function authenticationIn(claims: Claims, { secondFactor }: OidcSettings, moment: Moment): { readonly authenticatedAt: Moment; readonly secondFactorAt: Moment | null } {
  const { auth_time: time, acr, amr } = claims;
  const authenticatedAt = typeof time === 'number' ? Math.min(time * SECOND_MS, moment) : moment;
  const shown = [acr, ...(Array.isArray(amr) ? amr : [])].some((value) => secondFactor.some((proof) => proof === value));
  return { authenticatedAt, secondFactorAt: shown ? authenticatedAt : null };
}

function textsOf(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).flatMap((each) => filledText(each) ?? []);
}
