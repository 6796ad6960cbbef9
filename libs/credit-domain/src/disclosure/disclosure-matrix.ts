import type { LegalBasis } from '../forms/category.js';
import type { CategoryKind } from '../forms/record-form.js';
import type { DisclosureSubject } from './disclosed-kind.js';
import type { Duties } from './duties.js';

export type { DisclosureSubject } from './disclosed-kind.js';
export type DisclosureState = 'current' | 'minor-severity' | 'expired' | 'repaired' | 'disputed' | 'withdrawn' | 'sealed';
export type ViewerClass =
  | 'anonymous-public' | 'subject-self' | 'authorised-subject' | 'county-department' | 'procurement-unit'
  | 'platform-admin' | 'auditor';
export type DisclosureValue = 'shown' | 'masked' | 'authorised' | 'duty' | 'hidden' | 'log-only';

/** The disclosure matrix (公开矩阵), looked up by `key`. */
export interface DisclosureMatrix {
  readonly cells: ReadonlyMap<string, DisclosureCell>;
  /** Overrides by category, same lookup with the category id instead of the kind. */
  readonly overrides: ReadonlyMap<string, DisclosureCell>;
  /** Words and basis of every rule that a decision can name: of the matrix, and those it goes by itself (`OWN_RULES`). */
  readonly rules: ReadonlyMap<string, DisclosureRule>;
  /** What a cell's `duty` means for which department. */
  readonly duties: Duties;
  /** Subject kind + status for which publication stops altogether (注销 of an individual business). */
  readonly stoppedSubjects: readonly { readonly subject: DisclosureSubject; readonly status: string }[];
}

export interface DisclosureCell {
  readonly rule: string;
  readonly values: Readonly<Record<ViewerClass, DisclosureValue>>;
}

export interface DisclosureRule {
  readonly id: string;
  readonly text: string;
  readonly basis: readonly LegalBasis[];
}

/** Key of a matrix cell. */
export function disclosureKey(subject: DisclosureSubject, kindOrCategory: CategoryKind | string, state: DisclosureState): string {
  return `${subject}|${kindOrCategory}|${state}`;
}
