/** Roles of officers, as `me` names them (`catalogue/data/roles.yaml`). */
export type Role = 'clerk' | 'reviewer' | 'checker' | 'office' | 'system-administrator' | 'security-administrator' | 'audit-administrator';

/** Whoever does a department's own business. */
export const DEPARTMENT: readonly Role[] = ['clerk', 'reviewer'];
/** Those, and the office that oversees them. */
export const DEPARTMENT_AND_OFFICE: readonly Role[] = [...DEPARTMENT, 'office'];
/** Whoever checks before a decision, and watches after it. */
export const CHECKERS: readonly Role[] = ['checker', 'clerk', 'office'];
/** Everybody but the three administrators. */
export const BUSINESS: readonly Role[] = [...DEPARTMENT_AND_OFFICE, 'checker'];
