import { ANY_ORGAN } from '../access/act.js';
import type { Caller, Client } from '../access/caller.js';
import type { CreditSubject } from '../subjects/credit-subject.js';
import type { OwnRule } from './own-rules.js';
import type { AuthorisedScope, Viewer } from './viewer.js';

/** In which capacity somebody asks to look. What they are is settled by sign-in; whether it is so of this subject, here. */
export type Capacity =
  /** `guards`: the caller is the confirmed guardian of this subject, who is a minor. */
  | { readonly as: 'self'; readonly guards?: boolean }
  | { readonly as: 'authorised'; readonly operator: string; readonly authorisation: GivenAuthorisation | undefined }
  | { readonly as: 'organ'; readonly organ: string; readonly operator: string; readonly purpose: string }
  | {
      readonly as: 'procurement';
      readonly organ: string;
      readonly operator: string;
      readonly purpose: string;
      readonly project: string;
      readonly authorisation: GivenAuthorisation | undefined;
    }
  | { readonly as: 'administrator'; readonly operator: string };

/** An authorisation as far as it bears on a look: whose file, for whom, and whether it is in force. */
export interface GivenAuthorisation extends AuthorisedScope {
  readonly subjectId: number;
  /** `subjectId`: of an organisation that is on the register itself. */
  readonly grantee: { readonly kind: 'account' | 'organisation'; readonly name: string; readonly subjectId: number | null };
  readonly inForce: boolean;
}

/** Why somebody may not look in the capacity in which they ask; told in the same words whether or not there is such a subject or authorisation. */
export interface ViewerRefusal {
  readonly refused: Extract<OwnRule, 'own-file' | 'authorisation-needed' | 'masked-only' | 'log-only'>;
}

/**
 * The viewer that a caller is of this subject. Somebody signed in looks as themselves only at their own file (of a minor: the
 * confirmed guardian), under an authorisation only where it was given to them and by this subject. Only the operator's
 * program stands in for anybody. An auditor reads the log, not the files.
 */
export function toViewer(caller: Caller, subject: Pick<CreditSubject, 'id'>, capacity: Capacity): Viewer | ViewerRefusal {
  if (isAuditor(caller)) return { refused: 'log-only' };
  if (isAdministrator(caller)) return capacity.as === 'administrator' ? { kind: 'administrator', operator: capacity.operator } : { refused: 'masked-only' };
  switch (capacity.as) {
    case 'self':
      return ownsFile(caller, subject) || (caller.kind === 'citizen' && capacity.guards === true) ? { kind: 'self' } : { refused: 'own-file' };
    case 'authorised': {
      const scope = scopeFor(caller, subject, capacity.authorisation);
      return scope ? { kind: 'authorised', operator: capacity.operator, authorisation: scope } : { refused: 'authorisation-needed' };
    }
    case 'organ':
      return { kind: 'organ', organ: capacity.organ, operator: capacity.operator, purpose: capacity.purpose };
    case 'procurement': {
      const { organ, operator, purpose, project, authorisation } = capacity;
      const scope = authorisation && scopeFor(caller, subject, authorisation);
      if (authorisation && !scope) return { refused: 'authorisation-needed' };
      return { kind: 'procurement', organ, operator, purpose, project, authorisation: scope ?? null };
    }
    case 'administrator':
      return caller.kind === 'client' && standsInForAnybody(caller) ? { kind: 'administrator', operator: capacity.operator } : { refused: 'masked-only' };
  }
}

function ownsFile(caller: Caller, { id }: Pick<CreditSubject, 'id'>): boolean {
  switch (caller.kind) {
    case 'citizen':
      return caller.subjectId === id;
    case 'representative':
      return caller.subjectIds.includes(id);
    case 'client':
      return standsInForAnybody(caller);
    case 'anonymous':
    case 'officer':
      return false;
  }
}

function scopeFor(caller: Caller, { id }: Pick<CreditSubject, 'id'>, given: GivenAuthorisation | undefined): AuthorisedScope | undefined {
  if (!given?.inForce || given.subjectId !== id || !isGrantee(caller, given.grantee)) return undefined;
  const { number, categories, purpose, until } = given;
  return { number, categories, purpose, until };
}

/** By account for people; by unified code for the organ of officers and of programs. The operator's program stands in for anybody. */
function isGrantee(caller: Caller, grantee: GivenAuthorisation['grantee']): boolean {
  switch (caller.kind) {
    case 'anonymous':
      return false;
    case 'client':
      return standsInForAnybody(caller) || (grantee.kind === 'organisation' && grantee.name === caller.organ);
    case 'officer':
      return isAccount(caller.account, grantee) || (grantee.kind === 'organisation' && grantee.name === caller.organ);
    case 'citizen':
      return isAccount(caller.account, grantee);
    case 'representative':
      return isAccount(caller.account, grantee) || (grantee.subjectId !== null && caller.subjectIds.includes(grantee.subjectId));
  }
}

function isAccount(account: number, { kind, name }: GivenAuthorisation['grantee']): boolean {
  return kind === 'account' && name === String(account);
}

/** The operator at the window, whom people ask in person. */
function standsInForAnybody({ scopes }: Client): boolean {
  return scopes.includes(ANY_ORGAN);
}

function isAuditor(caller: Caller): boolean {
  return caller.kind === 'officer' && caller.roles.includes('audit-administrator');
}

function isAdministrator(caller: Caller): boolean {
  return caller.kind === 'officer' && (caller.roles.includes('system-administrator') || caller.roles.includes('security-administrator'));
}
