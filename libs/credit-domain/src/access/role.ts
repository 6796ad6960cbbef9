/** What somebody is on the platform. Which acts a role has, and which roles nobody holds together, is data (`roles.yaml`). */
export const ROLES = [
  'citizen', 'representative', 'clerk', 'reviewer', 'checker', 'office', 'system-administrator', 'security-administrator', 'audit-administrator',
] as const;
export type Role = (typeof ROLES)[number];

/** Roles of people who work for an organ: the others are of people who look after their own affairs. */
export const OFFICERS_ROLES: readonly Role[] = ROLES.filter((role) => role !== 'citizen' && role !== 'representative');
