import type { Day } from '../days/day.js';
import type { Deadline } from '../days/deadline.js';
import type { LegalBasis } from '../forms/category.js';
import type { Severity } from '../rows/record-draft.js';

/** Publication law as data: classes by edition and the rules that find a penalty's class (信用修复管理办法). */
export interface PublicationLaw {
  readonly editions: readonly PublicationEdition[];
  readonly severityRules: readonly SeverityRule[];
  /** Months that cap a term whose class is not known, for PUBLICATION_TERM_OVERRIDDEN. */
  readonly unknownClassMonths: number;
  readonly listTerms: ReadonlyMap<string, readonly ListTerm[]>;
  readonly annulment: Annulment;
  readonly minors: MinorsLaw;
}

/** What happens when the source act is changed or annulled (行政处罚法第四十八条): its publication is taken back in time. */
export interface Annulment {
  /** 变更、撤销、确认违法、确认无效. */
  readonly events: readonly string[];
  readonly deadline: Deadline;
  readonly basis: readonly LegalBasis[];
}

/** Ages in completed years on the deciding day (行政处罚法第三十条; 未成年人保护法第四条). */
export interface MinorsLaw {
  /** Younger: no penalty is legal, the record is refused. */
  readonly punishableFrom: number;
  /** Younger: kept only for the subject and for duty, never public, also after the birthday. */
  readonly adultFrom: number;
}

export interface PublicationEdition {
  readonly from: Day;
  readonly until: Day | null;
  readonly basis: readonly LegalBasis[];
  readonly classes: Readonly<Record<Severity, PublicationClass>>;
}

export interface PublicationClass {
  /** `exceptional`: not published unless the authority finds it necessary. */
  readonly published: 'yes' | 'no' | 'exceptional';
  /** Words with which the source says that the authority found publication necessary; only of `exceptional`. */
  readonly necessaryWhen: readonly string[];
  readonly minMonths: number | null;
  readonly maxMonths: number | null;
  /** From when on its repair may be asked for, in the law's words (最短公示期届满、法定责任履行完毕). */
  readonly repairWhen: string;
}

/** What a kind of penalty tells about its severity. */
export interface SeverityRule {
  readonly id: string;
  /** Kinds of penalty; `*` any; a trailing `*` matches a prefix. */
  readonly penaltyKinds: readonly string[];
  /** The rule holds only where one of these words is noted by the sender; empty: always. */
  readonly noted: readonly string[];
  readonly severity: Severity | 'needs-source-severity' | 'never-published';
  readonly basis: readonly LegalBasis[];
}

/** How long a listing of a category lasts at most (national-lists), an edition at a time. */
export interface ListTerm {
  readonly list: string;
  readonly from: Day | null;
  readonly until: Day | null;
  /** `fixed` caps the end at `months`; `as-decided` takes the decision's own end, capped by `maxMonths` where the law has one. */
  readonly kind: 'fixed' | 'as-decided' | 'until-performed';
  readonly months: number | null;
  readonly maxMonths: number | null;
}
