import type { AccessLaw, SeparatedRoles } from './access-law.js';
import type { Role } from './role.js';

/** The rule that forbids one person these roles together; undefined where they may be held (三员分立, GB/T 22239-2019 8.1.5). */
export function separationBroken(roles: readonly Role[], { separated }: Pick<AccessLaw, 'separated'>): SeparatedRoles | undefined {
  return separated.find(({ groups }) => groups.filter((group) => group.some((role) => roles.includes(role))).length > 1);
}
