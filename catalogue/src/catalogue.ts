import type {
  CodeList, Day, Deadline, DisclosureMatrix, FormColumn, PublicationLaw, RecordCategory, RecordForm, WorkingCalendar,
} from '@credit/domain';
import type { ListKind, Measure, ResultPolarity } from '@credit/sanctions';

/** The county's policy and the law it stands on, loaded, checked and frozen. */
export interface Catalogue {
  /** Digest of all data files: the version of the rules. */
  readonly version: string;
  readonly categories: ReadonlyMap<string, RecordCategory>;
  readonly forms: ReadonlyMap<string, RecordForm>;
  /** 操作类型 and 更正原因: columns that correction files have besides those of their form. */
  readonly correctionColumns: { readonly act: FormColumn; readonly reason: FormColumn };
  readonly codeLists: ReadonlyMap<string, CodeList>;
  readonly organs: ReadonlyMap<string, Organ>;
  readonly departments: ReadonlyMap<string, Department>;
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
  readonly workingCalendar: WorkingCalendar;
  readonly publicationLaw: PublicationLaw;
  readonly disclosure: DisclosureMatrix;
  readonly prohibitedFields: readonly ProhibitedField[];
  readonly sealedBases: readonly SealedBasis[];
  readonly townships: readonly Township[];
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

export interface Department {
  readonly id: string;
  readonly name: string;
  readonly successor: string | null;
  readonly kind: string;
}

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

/** A kind of personal data that is never taken in (征信业管理条例第十四条 …): headings that name it. */
export interface ProhibitedField {
  readonly id: string;
  readonly name: string;
  /** Words: a heading that contains one of them is refused … */
  readonly headings: readonly string[];
  /** … unless it contains one of these (病假审批 …). */
  readonly except: readonly string[];
  readonly basis: readonly { readonly instrument: string; readonly article: string | null }[];
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

export interface Township {
  readonly id: string;
  readonly name: string;
  readonly type: string;
}
