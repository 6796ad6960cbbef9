import type { Day } from '../days/day.js';
import type { CategoryKind, RecordForm } from './record-form.js';

/** A citation: instrument id of the catalogue and article (null where it is not known). */
export interface LegalBasis {
  readonly instrument: string;
  readonly article: string | null;
}

/** A citation with the days on which its instrument is in force; `from: null` where that day is not known, `until: null` still in force. */
export interface DatedBasis extends LegalBasis {
  readonly from: Day | null;
  readonly until: Day | null;
}

export type Disclosure = 'public' | 'authorised' | 'restricted';
export type Polarity = 'basic' | 'positive' | 'negative' | 'neutral';
export type SubjectType = 'legal-person' | 'other-organisation' | 'natural-person';

/** A record category (信用信息类别): a form plus what is its own. */
export interface RecordCategory {
  readonly id: string;
  readonly name: string;
  readonly sector: string;
  readonly providers: readonly string[];
  readonly subjectTypes: readonly SubjectType[];
  readonly polarity: Polarity;
  readonly kind: CategoryKind;
  readonly origin: 'submitted' | 'derived' | 'platform';
  readonly disclosure: Disclosure;
  readonly disclosureReason: string;
  readonly admission: 'admitted' | 'needs-legal-basis';
  /** For admitted categories the basis or its limits in words, else what is missing. */
  readonly reason: string;
  readonly basis: readonly DatedBasis[];
  /** Null only for what departments do not send in: derived and platform categories, and those without a legal basis. */
  readonly form: RecordForm | null;
  /** The category under which a natural person in the same file is stored; null when none is named. */
  readonly personTwin: string | null;
  /** Deadline code per reporting organ's department (REPORTED_LATE); null: lateness is not judged. */
  readonly reportWithin: ReportWithin | null;
  /** True where the law forbids listing anyone under 18 (SUBJECT_MINOR_LISTED). */
  readonly refusesMinors: boolean;
  /** Sealed by law: refused under whatever item it comes. */
  readonly sealed: boolean;
}

export interface ReportWithin {
  readonly deadline: string;
  /** Deadline codes that replace it for organs that succeed the named departments. */
  readonly byDepartment: Readonly<Record<string, string>>;
}
