/** Whom a subject authorises: somebody by their account, or an organisation by its unified code. */
export interface Grantee {
  readonly kind: 'account' | 'organisation';
  readonly name: string;
}

/** What a subject allows somebody to see of it (授权). */
export interface NewAuthorisation {
  readonly subjectId: number;
  /** Credential or account under which it was given. */
  readonly givenBy: string;
  readonly grantee: Grantee;
  /** Ids of categories; null: all. */
  readonly categories: readonly string[] | null;
  readonly purpose: string;
  /** Good for one look only. */
  readonly oneTime: boolean;
  readonly givenOn: string;
  /** Last day, inclusive. */
  readonly until: string;
}

export interface StoredAuthorisation extends NewAuthorisation {
  /** `subjectId`: of an organisation that is on the register itself. */
  readonly grantee: Grantee & { readonly subjectId: number | null };
  /** `A-年月日-序号`. */
  readonly number: string;
  /** Public name and code of who gave it; of persons the code is null. */
  readonly subjectName: string;
  readonly subjectCode: string | null;
  readonly uses: readonly { readonly at: string; readonly operator: string }[];
  readonly revoked: { readonly at: string; readonly operator: string; readonly reason: string | null } | null;
}

/** Why an authorisation lets nobody look (any more). */
export type NotInForce = 'revoked' | 'ended' | 'used';

/** How an authorisation stands on a day: a fold of what happened to it. */
export function authorisationState({ revoked, oneTime, uses, until }: StoredAuthorisation, day: string): 'in-force' | NotInForce {
  if (revoked) return 'revoked';
  if (oneTime && uses.length > 0) return 'used';
  return day > until ? 'ended' : 'in-force';
}
