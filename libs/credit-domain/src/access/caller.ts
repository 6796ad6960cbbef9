import type { Role } from './role.js';
import type { Scope } from './act.js';

/** A moment in milliseconds since 1970-01-01T00:00:00Z. */
export type Moment = number;

/** Somebody who has signed in, by the account that the sign-in service vouches for. */
export interface SignedIn {
  readonly account: number;
  readonly name: string;
  readonly authenticatedAt: Moment;
  /** When the second factor was shown last; null: not in this session. */
  readonly secondFactorAt: Moment | null;
}

/** A program with a credential of its own. */
export interface Client {
  readonly kind: 'client';
  readonly name: string;
  /** The organ it works for; null where it has none. */
  readonly organ: string | null;
  readonly scopes: readonly Scope[];
}

export interface Citizen extends SignedIn {
  readonly kind: 'citizen';
  /** The person on the register, by the verified identity number; null where the register has nobody of that number. */
  readonly subjectId: number | null;
}

export interface Representative extends SignedIn {
  readonly kind: 'representative';
  /** The organisations for which the sign-in service vouches that this person represents them. */
  readonly subjectIds: readonly number[];
}

export interface Officer extends SignedIn {
  readonly kind: 'officer';
  /** Unified code of the organ for which the officer works. */
  readonly organ: string;
  readonly roles: readonly Role[];
}

/** Who calls. */
export type Caller = { readonly kind: 'anonymous' } | Client | Citizen | Representative | Officer;

export const ANONYMOUS: Caller = { kind: 'anonymous' };

/** What the caller is called where an act or a look is written down: the credential, never a person's number. */
export function credentialOf(caller: Caller): string {
  switch (caller.kind) {
    case 'anonymous':
      return 'anonymous';
    case 'client':
      return caller.name;
    case 'citizen':
    case 'representative':
    case 'officer':
      return `account:${caller.account}`;
  }
}

/** Who did it, in words: a person's name, or the program's. */
export function operatorOf(caller: Caller): string {
  return caller.kind === 'anonymous' ? '' : caller.name;
}

/** The organ for which the caller acts unless another is named; null for those who act for none. */
export function organOf(caller: Caller): string | null {
  return caller.kind === 'client' || caller.kind === 'officer' ? caller.organ : null;
}
