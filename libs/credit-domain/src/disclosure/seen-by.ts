import type { Day } from '../days/day.js';
import type { RecordCategory } from '../forms/category.js';
import type { DisclosureCell, ViewerClass } from './disclosure-matrix.js';
import { narrowed } from './narrowed.js';
import type { OwnRule } from './own-rules.js';
import type { AuthorisedScope, Viewer } from './viewer.js';

/** What somebody other than the public sees; `public`: what they have adds nothing to what everybody sees. */
export type SeenBy = { readonly outcome: 'shown' | 'masked' | 'hidden'; readonly rule: string } | { readonly outcome: 'public' };

export interface Looked {
  readonly category: RecordCategory;
  readonly cell: DisclosureCell;
  readonly day: Day;
  /** The viewer has a duty to consult the record, and says what for. */
  readonly onDuty: boolean;
}

/**
 * What the matrix gives a viewer, with what they themselves have to bring for it: an authorisation whose scope holds the
 * category, a duty with a purpose, a project. What is outside an authorisation is seen as the public sees it.
 */
export function seenBy(viewer: Exclude<Viewer, { readonly kind: 'anonymous' }>, looked: Looked): SeenBy {
  const { category, cell, day, onDuty } = looked;
  if (viewer.kind === 'authorised' && !holds(viewer.authorisation, category, day)) return { outcome: 'public' };
  const { value, rule } = narrowed(cell, category, classOf(viewer));
  const needs = (given: boolean, otherwise: OwnRule): SeenBy => (given ? { outcome: 'shown', rule } : { outcome: 'hidden', rule: otherwise });
  switch (value) {
    case 'shown':
    case 'masked':
      return { outcome: viewer.kind === 'administrator' ? 'masked' : value, rule };
    case 'authorised':
      return needs(isAuthorised(viewer, category, day), 'authorisation-needed');
    case 'duty':
      if (viewer.kind === 'procurement') return needs(viewer.project !== '' && viewer.purpose !== '', 'project-needed');
      return needs(viewer.kind === 'organ' && onDuty, 'duty-needed');
    case 'hidden':
      return { outcome: 'hidden', rule };
    case 'log-only':
      return { outcome: 'hidden', rule: 'log-only' satisfies OwnRule };
  }
}

function isAuthorised(viewer: Viewer, category: RecordCategory, day: Day): boolean {
  if (viewer.kind === 'authorised') return holds(viewer.authorisation, category, day);
  return viewer.kind === 'procurement' && viewer.authorisation !== null && holds(viewer.authorisation, category, day);
}

function holds({ categories, until }: AuthorisedScope, category: RecordCategory, day: Day): boolean {
  return day <= until && (categories === null || categories.includes(category.id));
}

function classOf(viewer: Exclude<Viewer, { readonly kind: 'anonymous' }>): ViewerClass {
  switch (viewer.kind) {
    case 'self':
      return 'subject-self';
    case 'authorised':
      return 'authorised-subject';
    case 'organ':
      return 'county-department';
    case 'procurement':
      return 'procurement-unit';
    case 'administrator':
      return 'platform-admin';
    case 'auditor':
      return 'auditor';
  }
}
