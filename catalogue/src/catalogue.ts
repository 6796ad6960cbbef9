import type {
  AccessLaw, CategoryKind, CodeList, Day, Deadline, Disclosure, DisclosureMatrix, FormColumn, PublicationLaw, QualityMeasure, RecordCategory, RecordForm,
  SubjectType, ThirdPersonWords, WorkingCalendar,
} from '@credit/domain';
import type { ListKind, Measure, ResultPolarity } from '@credit/sanctions';
import type { ExpectedRecordRule } from './expected-record.js';
import type { GroupExpansion } from './group-expansion.js';
import type { ObligationClause } from './obligation-clause.js';
import type { Right } from './right.js';
import type { TaskForce } from './task-force.js';
import type { YearlyAssessment } from './yearly-assessment.js';

/** The county's policy and the law it stands on, loaded, checked and frozen. */
export interface Catalogue {
  /** Digest of all data files: the version of the rules. */
  readonly version: string;
  readonly categories: ReadonlyMap<string, RecordCategory>;
  readonly forms: ReadonlyMap<string, RecordForm>;
  /** 操作类型 and 更正原因: columns that correction files have besides those of their form. */
  readonly correctionColumns: { readonly act: FormColumn; readonly reason: FormColumn };
  /** What is read of a list of subjects to be checked. */
  readonly checkColumns: Readonly<Record<'sequence' | 'name' | 'code' | 'headOffice' | 'members', FormColumn>>;
  readonly codeLists: ReadonlyMap<string, CodeList>;
  readonly organs: ReadonlyMap<string, Organ>;
  readonly departments: ReadonlyMap<string, Department>;
  /** Whom a collective name of the policy (各有关部门) means, by its department id. */
  readonly expansions: ReadonlyMap<string, GroupExpansion>;
  readonly sectors: ReadonlyMap<string, Sector>;
  readonly instruments: ReadonlyMap<string, LegalInstrument>;
  readonly lists: ReadonlyMap<string, ListKind>;
  /** Reward and penalty measures: national ones first, then those of the county; switched-off ones say why. */
  readonly measures: ReadonlyMap<string, Measure>;
  /** What the results of a category that is neither positive nor negative speak for. */
  readonly resultPolarities: ReadonlyMap<string, ResultPolarity>;
  /** Chinese names by id: kinds of decision, effects of measures, and roles that enforce them (beside departments). */
  readonly measureWords: MeasureWords;
  readonly deadlines: ReadonlyMap<string, Deadline>;
  /** What is kept for how long, and what becomes of it then. */
  readonly retention: readonly RetentionRule[];
  /** How often a category is reported, by its id; of those that departments send. */
  readonly frequencies: ReadonlyMap<string, Frequency>;
  /** Subjects of which a department should have reported something. */
  readonly expectedRecords: readonly ExpectedRecordRule[];
  /** Where a category comes from, by category id. */
  readonly sources: ReadonlyMap<string, CategorySource>;
  readonly workingCalendar: WorkingCalendar;
  readonly publicationLaw: PublicationLaw;
  readonly disclosure: DisclosureMatrix;
  readonly authorisationTerms: AuthorisationTerms;
  /** Words by which persons are found in what records say. */
  readonly thirdPersons: ThirdPersonWords;
  /** Who may do what. */
  readonly access: AccessLaw;
  readonly prohibitedFields: readonly ProhibitedField[];
  readonly sealedBases: readonly SealedBasis[];
  readonly townships: readonly Township[];
  /** Every clause of the county's policy, in its order. */
  readonly obligations: ReadonlyMap<string, ObligationClause>;
  /** What subjects may ask for, in the order in which it is told. */
  readonly rights: ReadonlyMap<string, Right>;
  /** 合规率、及时率……: what bulletins tell of departments. */
  readonly qualityMeasures: readonly QualityMeasure[];
  /** By what departments are assessed once a year; null: by nothing yet. */
  readonly yearlyAssessment: YearlyAssessment | null;
  /** The policy's task forces, in its order. */
  readonly taskForces: readonly TaskForce[];
  readonly words: CategoryWords;
}

/** What holds of an authorisation that a subject gives: days count from the day it is given, that day included. */
export interface AuthorisationTerms {
  readonly defaultDays: number;
  readonly longestDays: number;
  /** Whether it is good for one look only unless it says otherwise. */
  readonly oneTime: boolean;
  readonly basis: readonly { readonly instrument: string; readonly article: string | null }[];
}

/** What the policy calls the kinds of categories, whom they are about and who may look. */
export interface CategoryWords {
  readonly kinds: ReadonlyMap<CategoryKind, string>;
  readonly subjectTypes: Readonly<Record<SubjectType, string>>;
  readonly disclosures: Readonly<Record<Disclosure, string>>;
  readonly origins: Readonly<Record<RecordCategory['origin'], string>>;
}

export interface MeasureWords {
  readonly scenarios: ReadonlyMap<string, string>;
  readonly effects: ReadonlyMap<string, string>;
  readonly roles: ReadonlyMap<string, string>;
}

/** A department of today that may send records, by its unified code. */
export interface Organ {
  readonly uscc: string;
  readonly name: string;
  /** Ids of the policy's departments of 2017 that it succeeds. */
  readonly succeeds: readonly string[];
  /** Category ids it may send besides those of the departments it succeeds and of all relevant departments. */
  readonly maySend: readonly string[];
}

/** How often and how soon a category is reported (报送频次). */
export interface Frequency {
  /** `event`: whenever something happens; `periodic`: once a period; `derived`: by the platform itself. */
  readonly trigger: 'event' | 'periodic' | 'derived';
  /** So many `unit`s after the event or the end of the period. */
  readonly within: number | null;
  readonly unit: 'working' | 'calendar' | null;
  readonly period: 'daily' | 'monthly' | 'quarterly' | 'yearly' | null;
  /** Period for which a report of nothing is asked. */
  readonly zeroReport: 'no' | 'daily' | 'monthly' | 'quarterly' | 'yearly';
  /** Code of the deadline that it rests on. */
  readonly deadline: string | null;
  /** Deadline codes by the provider's department. */
  readonly byProvider: Readonly<Record<string, string>>;
  /** A remark on this category alone; remarks on its kind are for those who set the frequency. */
  readonly note: string | null;
}

export interface Department {
  readonly id: string;
  readonly name: string;
  readonly successor: string | null;
  readonly kind: DepartmentKind;
  /** What became of it since 2017; `unverified`: what it is called today is not known. */
  readonly reform: 'retained' | 'renamed' | 'merged' | 'split' | 'unverified';
}

export type DepartmentKind =
  | 'government' | 'court' | 'procuratorate' | 'party' | 'mass-organisation' | 'township-group' | 'finance-regulator' | 'department-group'
  | 'supervisory-body' | 'coordination-body' | 'social-actor';

export interface Sector {
  readonly id: string;
  readonly field: string;
  readonly fieldName: string;
  readonly name: string;
  readonly leads: readonly string[];
  readonly participants: readonly string[];
}

export type InstrumentStatus = 'in-force' | 'partly-superseded' | 'superseded' | 'repealed' | 'draft' | 'unconfirmed' | 'elsewhere';

export interface LegalInstrument {
  readonly id: string;
  readonly title: string;
  readonly documentNo: string | null;
  readonly issuer: string | null;
  /** 效力层级: law, administrative-regulation, party-state-policy … */
  readonly level: string;
  /** From null: the day is not known; until null: still in force, or (superseded, repealed) not known. */
  readonly inForce: { readonly from: Day | null; readonly until: Day | null };
  readonly status: InstrumentStatus;
}

/** What is kept that is not kept for ever. */
export type HeldKind = 'audit-event' | 'check-receipt' | 'credit-report' | 'received-file' | 'evidence-file' | 'personal-part';

/** How long something is kept, and what becomes of it then. */
export interface RetentionRule {
  readonly id: string;
  readonly holds: HeldKind;
  readonly what: string;
  /** The longest of the deadlines that the rule names, in months. */
  readonly months: number;
  /** Categories of these kinds; none: the rule is not about records. */
  readonly kinds: readonly CategoryKind[];
  /** Erased; moved to where only the owner of the database reads; or only told of, for a person to decide. */
  readonly does: 'erase' | 'archive' | 'tell';
  readonly basis: readonly { readonly instrument: string; readonly article: string | null }[];
}

/** A kind of personal data that is never taken in (征信业管理条例第十四条 …): headings that name it. */
export interface ProhibitedField {
  readonly id: string;
  readonly name: string;
  /** Words: a heading that contains one of them is refused … */
  readonly headings: readonly string[];
  /** … unless it contains one of these (病假审批 …). */
  readonly except: readonly string[];
  /** What says it within a personal record. */
  readonly contents: readonly ProhibitedContent[];
  readonly basis: readonly { readonly instrument: string; readonly article: string | null }[];
}

/** How a cell says personal data that is never taken in. */
export interface ProhibitedContent {
  /** Stands in every text that says it. */
  readonly mark: string;
  /** Regular expression over the text in its normal form (NFKC) without blanks. */
  readonly says: string;
}

/** A law whose decisions are sealed: a row that cites it refuses the whole file. */
export interface SealedBasis {
  readonly id: string;
  readonly name: string;
  /** Names of the law as documents write it. */
  readonly citedAs: readonly string[];
  readonly categories: readonly string[];
  readonly basis: readonly { readonly instrument: string; readonly article: string | null }[];
}

/** The county policy or the national rule that names a category. */
export interface CategorySource {
  /** The county's document (南政办发[2017]42号 …); null for a category that national rules add. */
  readonly document: string | null;
  /** Clauses of the document. */
  readonly clauses: readonly string[];
  /** What the document calls the category, where the law of today has another name for it. */
  readonly nameBefore: string | null;
  /** True when the document names the providers, false when they follow from the departments' duties. */
  readonly providersStated: boolean;
}

export interface Township {
  readonly id: string;
  readonly name: string;
  readonly type: string;
}
