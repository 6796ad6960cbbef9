import type { Day } from '../days/day.js';
import type { IdentifierScheme } from '../identifiers/identifier.js';
import type { SubjectKind } from './subject.js';

/** A credit subject as known on some day. */
export interface CreditSubject {
  readonly id: number;
  /** Unified code; null for natural persons and for subjects known by an older number only. */
  readonly code: string | null;
  readonly kind: SubjectKind;
  readonly currentName: string;
  readonly formerNames: readonly string[];
  readonly status: string | null;
  readonly township: string | null;
  /** Masked values for natural persons. */
  readonly identifiers: readonly SubjectIdentifier[];
  /** Birth date of a natural person, from the identity number; null where none is held. Never shown. */
  readonly bornOn: Day | null;
  readonly knownOn: Day;
}

export interface SubjectIdentifier {
  readonly scheme: IdentifierScheme;
  readonly value: string;
}
