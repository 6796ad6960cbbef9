/** A calendar day in Asia/Shanghai, `YYYY-MM-DD`. Days compare as text. */
export type Day = string;

/** A span of days, both ends inclusive; `until: null` means open-ended (长期). */
export interface DaySpan {
  readonly from: Day;
  readonly until: Day | null;
}
