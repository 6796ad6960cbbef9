import type { Day } from '../days/day.js';

/**
 * In which capacity somebody looks at a subject (公开矩阵: 查看者). Who it is, and whether they are what they say, is settled
 * before; this is what the decision on a record needs of it.
 *
 * - `self` the subject itself; of a minor its guardian; of an organisation its confirmed representative
 * - `authorised` somebody to whom the subject gave an authorisation that is in force today
 * - `organ` a department, by duty, with a purpose that is logged
 * - `procurement` a procurement or bidding unit, for one project
 * - `administrator` of the platform: everything masked; `auditor`: the log only (三员分立)
 */
export type Viewer =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'self' }
  | { readonly kind: 'authorised'; readonly operator: string; readonly authorisation: AuthorisedScope }
  | DutyLook
  | ProjectLook
  | { readonly kind: 'administrator'; readonly operator: string }
  | { readonly kind: 'auditor'; readonly operator: string };

interface DutyLook {
  readonly kind: 'organ';
  readonly organ: string;
  readonly operator: string;
  readonly purpose: string;
}

interface ProjectLook {
  readonly kind: 'procurement';
  readonly organ: string;
  readonly operator: string;
  readonly purpose: string;
  readonly project: string;
  /** What the supplier itself has allowed: of persons a project alone shows nothing. */
  readonly authorisation: AuthorisedScope | null;
}

/** What an authorisation in force allows. */
export interface AuthorisedScope {
  readonly number: string;
  /** Ids of categories; null: all. */
  readonly categories: readonly string[] | null;
  readonly purpose: string;
  /** Last day, inclusive. */
  readonly until: Day;
}

/** Who is told how much is hidden from them: the subject itself and officers. */
export function isToldOfHidden(viewer: Viewer): boolean {
  switch (viewer.kind) {
    case 'self':
    case 'organ':
      return true;
    case 'anonymous':
    case 'authorised':
    case 'procurement':
    case 'administrator':
    case 'auditor':
      return false;
  }
}

