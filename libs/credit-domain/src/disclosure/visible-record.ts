import type { Day } from '../days/day.js';
import type { RecordCategory } from '../forms/category.js';
import type { PublicationFinding } from '../publication/publication-of.js';
import { NO_BASIS, publicationOf } from '../publication/publication-of.js';
import type { PublicationLaw } from '../publication/publication-law.js';
import type { CreditRecord, Publication } from '../records/credit-record.js';
import type { CreditSubject } from '../subjects/credit-subject.js';
import { basisInForce } from '../basis/basis-in-force.js';
import { isMinorsRecord } from './minors-record.js';
import {
  disclosureKey, type DisclosureCell, type DisclosureMatrix, type DisclosureState, type DisclosureSubject,
  type DisclosureValue, type ViewerClass,
} from './disclosure-matrix.js';

/** Who looks. */
export type Viewer =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'self' }
  | { readonly kind: 'organ'; readonly organ: string; readonly operator: string; readonly purpose: string };

export interface DisclosureLaw {
  readonly matrix: DisclosureMatrix;
  readonly publication: PublicationLaw;
}

/** The decision on one record for one viewer on one day, with the rule that made it. */
export interface DisclosureDecision {
  readonly outcome: 'shown' | 'masked' | 'hidden';
  /** Id of the rule: of the matrix, or of the publication law. */
  readonly rule: string;
  readonly publication: Publication;
  readonly severity: PublicationFinding['severity'];
  readonly lastPublicDay: Day | null;
}

/**
 * The only function that decides who sees a record. Natural persons never appear to the public; of several states the
 * strictest counts; the category's own disclosure can only narrow what the matrix allows. A category without a citation
 * in force on the day is hidden from everybody but the subject itself, whose right to its data ends with no category
 * (个人信息保护法第四十五条).
 */
export function visibleRecord(
  seen: { readonly record: CreditRecord; readonly category: RecordCategory; readonly subject: CreditSubject },
  viewer: Viewer,
  asked: { readonly day: Day; readonly law: DisclosureLaw },
): DisclosureDecision {
  const { record, category, subject } = seen;
  const finding = publicationOf(record, category, { day: asked.day, law: asked.law.publication });
  const who = disclosureSubjectOf(subject, record, asked.law.publication);
  const stopped = asked.law.matrix.stoppedSubjects.some((s) => s.subject === who && s.status === subject.status);
  const published = publicFinding(finding, { who, stopped });
  const viewerClass = classOf(viewer);
  const cell = cellFor(asked.law.matrix, { who, category, state: stateOf(finding, record, category) });
  const anonymous = narrowed(cell.values['anonymous-public'], category, 'anonymous-public');

  const publication = published.publication === 'open' && anonymous === 'hidden' ? 'never' : published.publication;
  const base = {
    publication,
    severity: finding.severity,
    lastPublicDay: publication === 'never' || publication === 'held' ? null : published.lastPublicDay,
  };
  if (viewerClass === 'anonymous-public') {
    if (who === 'natural-person' || who === 'minor') return { ...base, outcome: 'hidden', rule: cell.rule };
    if (stopped) return { ...base, outcome: 'hidden', rule: 'subject-stopped' };
    if (publication !== 'open') return { ...base, outcome: 'hidden', rule: publication === 'never' ? cell.rule : finding.rule };
    return { ...base, outcome: outcomeOf(anonymous), rule: cell.rule };
  }
  if (viewerClass !== 'subject-self' && basisInForce(category.basis, asked.day).length === 0) return { ...base, outcome: 'hidden', rule: NO_BASIS };
  const value = narrowed(cell.values[viewerClass], category, viewerClass);
  return { ...base, outcome: outcomeOf(value), rule: cell.rule };
}

function publicFinding(
  finding: PublicationFinding,
  subject: { readonly who: DisclosureSubject; readonly stopped: boolean },
): Pick<PublicationFinding, 'publication' | 'lastPublicDay'> {
  if (subject.who === 'natural-person' || subject.who === 'minor') return { publication: 'never', lastPublicDay: null };
  if (subject.stopped) return { publication: 'ended', lastPublicDay: null };
  return finding;
}

/** The kind of subject that the matrix tells apart; a person's age is that of the deciding day. */
export function disclosureSubjectOf(subject: CreditSubject, record: CreditRecord, law: PublicationLaw): DisclosureSubject {
  switch (subject.kind) {
    case 'natural-person':
      return isMinorsRecord(record, subject, law.minors) ? 'minor' : 'natural-person';
    case 'individual-business':
      return 'individual-business';
    default:
      return 'organisation';
  }
}

/** The matrix's state of the record: of several the strictest. */
function stateOf(finding: PublicationFinding, record: CreditRecord, category: RecordCategory): DisclosureState {
  if (category.sealed) return 'sealed';
  if (record.state === 'WITHDRAWN') return 'withdrawn';
  if (record.state === 'REPAIRED') return 'repaired';
  if (finding.publication === 'ended') return 'expired';
  if (finding.publication === 'never' || finding.publication === 'held') return 'minor-severity';
  return record.disputed ? 'disputed' : 'current';
}

function cellFor(
  matrix: DisclosureMatrix,
  asked: { readonly who: DisclosureSubject; readonly category: RecordCategory; readonly state: DisclosureState },
): DisclosureCell {
  const { who, category, state } = asked;
  const cell =
    matrix.overrides.get(disclosureKey(who, category.id, state)) ?? matrix.cells.get(disclosureKey(who, category.kind, state));
  if (!cell) throw new Error(`disclosure matrix has no cell for ${disclosureKey(who, category.kind, state)}`);
  return cell;
}

function classOf(viewer: Viewer): ViewerClass {
  switch (viewer.kind) {
    case 'anonymous':
      return 'anonymous-public';
    case 'self':
      return 'subject-self';
    case 'organ':
      return 'county-department';
  }
}

/** Narrows a matrix value by the category's own disclosure (combine_rule of the matrix). */
function narrowed(value: DisclosureValue, category: RecordCategory, viewer: ViewerClass): DisclosureValue {
  if (category.admission === 'needs-legal-basis' || category.sealed) return 'hidden';
  const outsider = viewer === 'anonymous-public' || viewer === 'authorised-subject' || viewer === 'procurement-unit';
  switch (category.disclosure) {
    case 'public':
      return value;
    case 'authorised':
      if (viewer === 'anonymous-public') return 'hidden';
      return viewer === 'procurement-unit' && (value === 'shown' || value === 'masked') ? 'duty' : value;
    case 'restricted':
      return outsider ? 'hidden' : value;
  }
}

/** An officer of this issue acts by duty, with a purpose that is logged; an authorisation is never assumed. */
function outcomeOf(value: DisclosureValue): DisclosureDecision['outcome'] {
  switch (value) {
    case 'shown':
    case 'duty':
      return 'shown';
    case 'masked':
      return 'masked';
    case 'authorised':
    case 'hidden':
    case 'log-only':
      return 'hidden';
  }
}
