import type { Session } from '@credit/db';
import { ANONYMOUS, type Caller } from '@credit/domain';

/** Who a session's account is: its roles say in which capacity. An account of nobody's organ without a role is nobody. */
export function callerOfSession({ account, name, organ, roles, subjectIds, authenticatedAt, secondFactorAt }: Session): Caller {
  const signedIn = { account, name, authenticatedAt, secondFactorAt };
  if (roles.includes('citizen')) return { kind: 'citizen', ...signedIn, subjectId: subjectIds[0] ?? null };
  if (roles.includes('representative')) return { kind: 'representative', ...signedIn, subjectIds };
  return organ === null ? ANONYMOUS : { kind: 'officer', ...signedIn, organ, roles };
}
