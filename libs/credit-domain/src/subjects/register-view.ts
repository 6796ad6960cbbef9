import type { IdentifierScheme } from '../identifiers/identifier.js';
import type { SubjectKind } from './subject.js';

/** A subject as matching sees it. */
export interface KnownSubject {
  /** Identity within the store; opaque here. */
  readonly id: number;
  readonly code: string | null;
  readonly kind: SubjectKind;
  readonly currentName: string;
  /** Present and former names for matching. */
  readonly namesForMatching: ReadonlySet<string>;
}

/** The part of the register that a batch of rows can meet. */
export interface RegisterView<S extends KnownSubject = KnownSubject> {
  findByIdentifier(scheme: IdentifierScheme, value: string): S | undefined;
  /** Organisations that bear or bore the name. */
  findByName(nameForMatching: string): readonly S[];
}
