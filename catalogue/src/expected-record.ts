/**
 * Subjects that should have a record: who was licensed by an organ long enough ago and of whom that organ never reported the record that
 * its duty to supervise would leave. Silence of a department that no deadline shows.
 */
export interface ExpectedRecordRule {
  readonly id: string;
  readonly name: string;
  /** Categories of licences, one of which is in force. */
  readonly has: readonly string[];
  /** The category of which there should be a record. */
  readonly lacks: string;
  /** Ids of the policy's departments that gave the licence; they have to supervise. */
  readonly licensedBy: readonly string[];
  /** So long ago at the latest the record was made, and the licence given. */
  readonly withinMonths: number;
  readonly basis: readonly { readonly instrument: string; readonly article: string | null }[];
  readonly source: string;
}
