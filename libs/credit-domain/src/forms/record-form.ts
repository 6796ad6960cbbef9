import type { IdentifierScheme } from '../identifiers/identifier.js';
import type { SubjectKind } from '../subjects/subject.js';

/** The kinds of record categories (`kind` in the county's catalogue). */
export type CategoryKind =
  | 'registration' | 'licence' | 'penalty' | 'blacklist' | 'red-list' | 'rating' | 'evaluation' | 'assessment'
  | 'commitment' | 'judgment' | 'arrears' | 'award' | 'report' | 'archive' | 'payment' | 'supervision' | 'inspection'
  | 'disclosure' | 'contract-performance' | 'usage' | 'training' | 'complaint' | 'traceability' | 'recall'
  | 'credential' | 'industry-discipline' | 'repair' | 'case' | 'incident' | 'support';

/**
 * What a cell of a column holds.
 *
 * - `text` any text up to `length` characters
 * - `date` a calendar day; 2099-12-31 means 长期 where `indefinite` is set
 * - `amount` a decimal number in the column's `unit` (元 or 万元), stored in 万元 with at most 6 decimals
 * - `integer` a whole number; `year` four digits
 * - `code` one value of `codeList`; `codes` several, separated by `;` `；` `、` `,`
 * - `identifier` a number of one of `schemes`
 * - `sequence` 序号: read and left aside
 */
export type ColumnType = 'text' | 'date' | 'amount' | 'integer' | 'year' | 'code' | 'codes' | 'identifier' | 'sequence';

/**
 * Who may ever see a column's value. `representative`: the name of a legal representative or owner, masked where the
 * subject is an individual business. `internal`: never public. `personal`: kept encrypted, never public, masked for all
 * but the subject.
 */
export type ColumnSensitivity = 'open' | 'representative' | 'internal' | 'personal';

export interface FormColumn {
  /** Field code: `CF_WSH`, `XK_NR` … unique within the form; also accepted as heading. */
  readonly field: string;
  /** The Chinese heading of the standard template. */
  readonly heading: string;
  /** Other headings under which departments send it. */
  readonly synonyms: readonly string[];
  readonly type: ColumnType;
  /** Maximum number of characters, for `text`. */
  readonly length: number | null;
  readonly required: Requirement;
  /** Id of a code list of the catalogue, for `code` and `codes`. */
  readonly codeList: string | null;
  /** `元` or `万元`, for `amount`. A heading that names the other unit wins over this. */
  readonly unit: '元' | '万元' | null;
  readonly schemes: readonly IdentifierScheme[];
  /** Field that names the kind of document (证件类型); where it says something else than 身份证 the number is opaque. */
  readonly documentType?: string | null;
  /** True when 2099-12-31 and 长期 mean “no end”. */
  readonly indefinite: boolean;
  readonly sensitivity: ColumnSensitivity;
  /** How a template's example row fills it; without one an example is made up from the type. */
  readonly example?: string | null;
}

/** Whether a row must fill the column. */
export type Requirement =
  | { readonly when: 'always' }
  | { readonly when: 'never' }
  | { readonly when: 'person' }
  | { readonly when: 'organisation' }
  /** The column is needed when the text of `field` equals or contains one of `values`. */
  | { readonly when: 'field-contains'; readonly field: string; readonly values: readonly string[] };

/** One part of a form's natural key, in order. */
export type KeyPart =
  | { readonly part: 'subject' }
  | { readonly part: 'document-no'; readonly field: string }
  | { readonly part: 'organ'; readonly field: string }
  | { readonly part: 'field'; readonly field: string };

/** Checks across columns; each names the columns it reads. */
export type CrossFieldRule =
  /** `later` must not lie before `earlier` (DATE_ORDER_INVALID, reported on `later`). */
  | { readonly rule: 'date-order'; readonly earlier: string; readonly later: string; readonly message: string }
  /** The day must not lie after the day of receipt (DATE_IN_FUTURE). */
  | { readonly rule: 'not-in-future'; readonly field: string }
  /** `amount` is needed when `field` contains one of `values` (AMOUNT_REQUIRED). */
  | { readonly rule: 'amount-required'; readonly amount: string; readonly field: string; readonly values: readonly string[] }
  /** Amount in 万元 against the 元 figure named in `text` after one of `words` (AMOUNT_UNIT_SUSPICIOUS). */
  | { readonly rule: 'amount-against-text'; readonly amount: string; readonly text: string; readonly words: readonly string[]; readonly suspiciousAbove: string }
  /** At least one of the fields is filled for organisations (REQUIRED_MISSING on the first). */
  | { readonly rule: 'one-of'; readonly fields: readonly string[] };

export interface RecordForm {
  readonly id: string;
  readonly kind: CategoryKind;
  readonly title: string;
  /** `status`: a later file makes a new revision. `decision`: a changed decision needs a correction with a reason. */
  readonly nature: 'status' | 'decision';
  readonly columns: readonly FormColumn[];
  readonly naturalKey: readonly KeyPart[];
  readonly subject: SubjectColumns;
  readonly dates: RecordDates;
  /** Field with the number of the deciding document; null where there is none. */
  readonly documentNo: string | null;
  /** Field that titles the record on the subject's page (许可内容, 荣誉名称 …). */
  readonly headline: string | null;
  /** Fields with the deciding organ's name and code. */
  readonly organName: string | null;
  readonly organCode: string | null;
  /** Field with the legal basis named in the document, searched for sealed matters. */
  readonly legalBasis: string | null;
  readonly crossField: readonly CrossFieldRule[];
  /** Severity of misconduct (失信严重程度) for penalties. */
  readonly severity: SeverityColumns | null;
  /** Field and value by which the sender says the record is no longer published (court: 状态 = 已屏蔽). */
  readonly liftedWhen: { readonly field: string; readonly values: readonly string[] } | null;
  /** Values that may not be made public before something else happens (违诺 needs a written finding). */
  readonly heldWhen?: { readonly field: string; readonly values: readonly string[]; readonly reason: string } | null;
}

export interface SubjectColumns {
  readonly name: string;
  readonly formerNames: string | null;
  /** Identifier fields of organisations, in the order in which they are tried. */
  readonly organisationIdentifiers: readonly string[];
  readonly personIdentifiers: readonly string[];
  /** Column that says organisation or person, with the values that mean person. Null: every subject is an organisation unless its number is an identity number. */
  readonly kind: { readonly field: string; readonly personValues: readonly string[]; readonly kinds: Readonly<Record<string, SubjectKind>> } | null;
  readonly status: string | null;
  /** True for the register itself: it names subjects and is not matched by name. */
  readonly registers: boolean;
}

export interface RecordDates {
  /** The deciding day: shown as the record's date. */
  readonly decided: string;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  /** 公示截止期 as the sender states it: never trusted. */
  readonly publicUntil: string | null;
}

export interface SeverityColumns {
  /** Field with the sender's own severity; may be absent from a file. */
  readonly stated: string;
  /** Field with the kinds of penalty. */
  readonly penaltyKinds: string;
  /** Fields in which “简易程序”, “较大数额”, “巨额” may be noted. */
  readonly notes: readonly string[];
}
