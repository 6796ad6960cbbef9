/** Codes of a row's outcome. Meaning and outcome class are fixed; messages are made in `faultOutcome` and by the checks. */
export type RowCode =
  | 'REQUIRED_MISSING' | 'TYPE_INVALID' | 'CODE_NOT_IN_LIST' | 'USCC_INVALID' | 'ID_NUMBER_INVALID'
  | 'EXCEL_NUMERIC_IDENTIFIER' | 'DATE_INVALID' | 'DATE_IN_FUTURE' | 'DATE_ORDER_INVALID' | 'AMOUNT_REQUIRED'
  | 'SUBJECT_UNDER_14' | 'SUBJECT_MINOR_LISTED' | 'PERSON_NOT_ADMITTED' | 'ORGANISATION_NOT_ADMITTED' | 'CORRECTION_TARGET_UNKNOWN'
  | 'SUBJECT_AMBIGUOUS' | 'SUBJECT_UNCONFIRMED' | 'IDENTIFIER_REPAIR_CONFLICT' | 'SUBJECT_UNKNOWN'
  | 'IDENTIFIER_REPAIR_UNCONFIRMED' | 'SUPERSEDED_CONTENT' | 'CHANGED_WITHOUT_REASON'
  | 'DUPLICATE_IN_BATCH' | 'ALREADY_RECEIVED'
  | 'IDENTIFIER_REPAIRED' | 'AMOUNT_UNIT_SUSPICIOUS' | 'REPORTED_LATE' | 'PUBLICATION_TERM_OVERRIDDEN' | 'NAME_DIFFERS'
  | 'BLANK_ROW' | 'TOTAL_ROW' | 'NOTE_ROW';

/** Codes that refuse a whole file. */
export type RefusalCode =
  | 'FILE_UNREADABLE' | 'FILE_EMPTY' | 'FILE_TOO_LARGE' | 'HEADER_NOT_FOUND' | 'OPERATION_MISMATCH'
  | 'CATEGORY_NOT_ADMITTED' | 'CATEGORY_NOT_SUBMITTABLE' | 'CATEGORY_SEALED' | 'PROHIBITED_PERSONAL_FIELD'
  | 'ORGAN_NOT_PROVIDER' | 'PROCESSING_FAILED';

export type RowOutcome = 'accepted' | 'accepted-with-warning' | 'rejected' | 'quarantined' | 'duplicate' | 'skipped';

/** What is wrong with a row or deserves a look, in the clerk's words. */
export interface Fault {
  readonly code: RowCode;
  /** Heading of the column as the file writes it; null when the row as a whole is meant. */
  readonly column: string | null;
  /** What stands in the cell; identity numbers masked. */
  readonly found: string | null;
  readonly message: string;
  readonly fix: string;
  /** What the cell should say, where the row itself leaves no doubt of it. */
  readonly proposed?: string;
}

/** A refusal of the whole file. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
  readonly fix: string;
}
