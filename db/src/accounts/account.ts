import type { Role } from '@credit/domain';

/** Somebody who may sign in, by the sign-in service that vouches for them. */
export interface Account {
  readonly id: number;
  readonly name: string;
  /** The organ for which an officer works; null for those who look after their own affairs. */
  readonly organ: string | null;
  readonly roles: readonly Role[];
  readonly closed: boolean;
}

/** What the sign-in service says of somebody who signs in. */
export interface Vouched {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  readonly organ: string | null;
  /** Roles that an account is given when it signs in for the first time. */
  readonly roles: readonly Role[];
  /** The verified identity number of a citizen; never kept but as a keyed digest. */
  readonly identityNumber: string | null;
  /** Unified codes of the organisations that the person represents. */
  readonly represents: readonly string[];
}

/** A role given to an account, or taken from it. */
export interface RoleEvent {
  readonly account: number;
  readonly role: Role;
  readonly given: boolean;
  /** The security administrator who decided it; null: by what the sign-in service says at the first sign-in. */
  readonly by: number | null;
  readonly reason: string;
}

/** A decision on an account's roles, as it was written down. */
export interface WrittenRoleEvent {
  readonly at: Date;
  readonly role: Role;
  readonly given: boolean;
  /** Name of the security administrator; null: by what the sign-in service said. */
  readonly by: string | null;
  readonly reason: string;
}
