/** For whom a report is: for everybody, or for the subject itself. */
export type ReportAudience = 'public' | 'self';

/** A record that a report lists, at the point of its history that was seen. */
export interface ListedRecord {
  readonly category: string;
  /** Digest of the record's key, in hexadecimal digits. */
  readonly record: string;
  readonly seq: number;
}

/** A report as it is kept. */
export interface KeptReport {
  readonly number: string;
  readonly audience: ReportAudience;
  readonly asOf: string;
  readonly issuedAt: Date;
  /** Null of a report to the subject itself: its text is not kept. */
  readonly document: Buffer | null;
  readonly digest: string;
  readonly signature: string;
  readonly key: string;
}

/** A report that waits for its number. */
export interface ReportOrder {
  readonly subjectId: number;
  readonly audience: ReportAudience;
  readonly asOf: string;
  readonly issuedOn: string;
  /** SHA-256 of all that the report says but its number and moment, in hexadecimal digits: what says the same on the same day is the same report. */
  readonly content: string;
  readonly listed: readonly ListedRecord[];
  /** The document as it is signed, once its number and moment are known. */
  write(number: string, at: string): Buffer;
  seal(document: Buffer): { readonly digest: string; readonly signature: string; readonly key: string };
}

/** A report as it is handed out: signed, with its text. */
export interface IssuedReport extends Omit<KeptReport, 'document'> {
  readonly document: Buffer;
}
