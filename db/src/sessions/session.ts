import type { Moment, Role, SessionLaw } from '@credit/domain';

/** A session as it is found by its secret. */
export interface Session {
  readonly id: number;
  readonly account: number;
  readonly name: string;
  readonly organ: string | null;
  readonly roles: readonly Role[];
  /** The subject of a citizen's identity number, and those that a representative represents, as far as they are on the register. */
  readonly subjectIds: readonly number[];
  readonly authenticatedAt: Moment;
  readonly secondFactorAt: Moment | null;
  readonly rotatedAt: Moment;
  readonly seenAt: Moment;
  readonly endsAt: Moment;
  /** False where the secret is the one before the present one. */
  readonly current: boolean;
}

/** What a session begins with. */
export interface SessionBegun {
  readonly account: number;
  readonly authenticatedAt: Moment;
  readonly secondFactorAt: Moment | null;
  /** What the sign-in service gave to be shown when signing out. */
  readonly idToken: string | null;
}

/** Whose session ended, and what the sign-in service gave to be shown when signing out. */
export interface SessionEnded {
  readonly account: number;
  readonly idToken: string | null;
}

/** By which clock, and by which law. */
export interface SessionClock {
  readonly law: SessionLaw;
  readonly moment: Moment;
}
