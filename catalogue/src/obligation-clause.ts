/** One clause of the county's policy (南政办发[2017]42号): what must be done, by whom, and what of it the platform can see. */
export interface ObligationClause {
  /** `2.3.1.1-a`. */
  readonly id: string;
  /** The numbered item that it is part of. */
  readonly item: string;
  readonly itemTitle: string;
  /** Title of the nearest section. */
  readonly group: string;
  /** The great section, by its number and title: `2.3` （三）深入推进商务诚信建设. */
  readonly section: { readonly id: string; readonly title: string };
  /** Words of the policy that locate it. */
  readonly anchor: string;
  readonly must: string;
  readonly kind: string;
  readonly kindName: string;
  readonly leads: readonly string[];
  readonly participants: readonly string[];
  /** How leads and participants share it (牵头负责、分别负责……). */
  readonly modeName: string;
  /** What of it the platform does or sees. */
  readonly platform: string;
  readonly records: readonly string[];
  readonly measures: readonly string[];
}
