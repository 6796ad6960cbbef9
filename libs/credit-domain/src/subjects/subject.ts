/** Kinds of credit subjects (信用主体). */
export type SubjectKind =
  | 'enterprise'
  | 'individual-business'
  | 'cooperative'
  | 'collective'
  | 'public-institution'
  | 'organ'
  | 'social-organisation'
  | 'law-firm'
  | 'branch'
  | 'grassroots-organisation'
  | 'natural-person';

/** The row's own word on who it is about, before it meets the register. */
export interface SubjectClaim {
  readonly person: boolean;
  /** Name as the file shows it, tidied of blanks only. */
  readonly name: string;
  /** Name for matching (see `matchingName`). */
  readonly nameForMatching: string;
  /** In the order in which they should be tried; at most one `repairable`. */
  readonly identifiers: readonly IdentifierClaim[];
  /** Former names the row declares (registration only). */
  readonly formerNames: readonly string[];
  /** Kind as the row declares it, if its form has such a column. */
  readonly declaredKind: SubjectKind | null;
  /** Status of the subject as the register states it (registration only): 存续, 注销 … */
  readonly status: string | null;
}

export interface IdentifierClaim {
  readonly scheme: import('../identifiers/identifier.js').IdentifierScheme;
  readonly value: string;
  readonly raw: string;
  /** True when the value only passed after illegal letters were replaced. */
  readonly repaired: boolean;
  /** Heading of the column it came from. */
  readonly column: string;
}
