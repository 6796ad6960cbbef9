import type { LegalBasis } from '../forms/category.js';
import type { Act } from './act.js';
import type { Role } from './role.js';

/** Why access is refused; `AccessLaw.rules` says each in words and by which source. */
export const ACCESS_RULES = ['sign-in', 'role', 'scope', 'own-organ', 'second-factor', 'cross-site'] as const;
export type AccessRuleId = (typeof ACCESS_RULES)[number];

/** 角色和权限 (`catalogue/data/roles.yaml`). */
export interface AccessLaw {
  readonly acts: ReadonlyMap<Act, ActLaw>;
  readonly roles: ReadonlyMap<Role, RoleLaw>;
  /** Groups of roles of which nobody holds two: 三员分立, and administrators apart from those who do the business. */
  readonly separated: readonly SeparatedRoles[];
  readonly rules: ReadonlyMap<AccessRuleId, AccessRule>;
  readonly session: SessionLaw;
}

export interface ActLaw {
  readonly name: string;
  /** A second factor shown at most so many minutes ago is demanded of people; null: none. */
  readonly secondFactorMinutes: number | null;
  /** Programs may be given it as a scope; what administrators do is done by people. */
  readonly forClients: boolean;
  readonly basis: readonly LegalBasis[];
}

export interface RoleLaw {
  readonly name: string;
  readonly acts: ReadonlySet<Act>;
  /** Acts for other organs than one's own. */
  readonly anyOrgan: ReadonlySet<Act>;
  readonly basis: readonly LegalBasis[];
}

export interface SeparatedRoles {
  readonly id: string;
  readonly text: string;
  readonly groups: readonly (readonly Role[])[];
  readonly basis: readonly LegalBasis[];
}

export interface AccessRule {
  readonly id: AccessRuleId;
  readonly text: string;
  readonly basis: readonly LegalBasis[];
}

/** How long a session lasts. */
export interface SessionLaw {
  /** Without a request for so long it is over … */
  readonly idleMinutes: number;
  /** … and after so long in any case. */
  readonly absoluteMinutes: number;
  /** Its secret is replaced after so long; the one before is taken for a little longer, for requests under way. */
  readonly rotateMinutes: number;
  readonly graceSeconds: number;
  readonly basis: readonly LegalBasis[];
}
