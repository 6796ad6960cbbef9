import { AnswerError, ask } from './graphql.js';
import { NOT_SHOWN } from './me.js';
import type { PageInfo } from './page-info.js';
import { question } from './question.js';

/** What somebody allows somebody else to see. */
export interface Authorisation {
  readonly number: string;
  readonly subjectName: string;
  readonly granteeKind: 'ACCOUNT' | 'ORGANISATION';
  readonly grantee: string;
  readonly categories: readonly { readonly id: string; readonly name: string }[] | null;
  readonly purpose: string;
  readonly oneTime: boolean;
  readonly givenOn: string;
  readonly until: string;
  readonly state: 'IN_FORCE' | 'USED' | 'ENDED' | 'REVOKED';
  readonly uses: readonly { readonly at: string; readonly operator: string }[];
  readonly revokedAt: string | null;
}

export interface AuthorisationPage {
  readonly edges: readonly { readonly node: Authorisation }[];
  readonly pageInfo: PageInfo;
}

export interface NewAuthorisation {
  readonly code: string | null;
  readonly granteeKind: 'ACCOUNT' | 'ORGANISATION';
  readonly grantee: string;
  readonly categories: readonly string[] | null;
  readonly purpose: string;
  readonly until: string | null;
  readonly oneTime: boolean;
}

const FIELDS = 'number subjectName granteeKind grantee categories { id name } purpose oneTime givenOn until state uses { at operator } revokedAt';

interface SentPage {
  readonly nodes: readonly Authorisation[];
  readonly pageInfo: PageInfo;
}

interface Answer extends Partial<Authorisation> {
  readonly message?: string;
}

const GIVEN = question<{ authorisations: SentPage }>(
  `query ($code: String, $after: String) { authorisations(code: $code, first: 10, after: $after) { nodes { ${FIELDS} } pageInfo { endCursor hasNextPage } } }`,
);
const RECEIVED = question<{ receivedAuthorisations: SentPage }>(
  `query ($by: GranteeKind!, $after: String) { receivedAuthorisations(by: $by, first: 10, after: $after) { nodes { ${FIELDS} } pageInfo { endCursor hasNextPage } } }`,
);
const ANSWER = `... on Authorisation { ${FIELDS} } ... on AuthorisationRefusal { message } ${NOT_SHOWN}`;
const GIVE = question<{ giveAuthorisation: Answer }>(`mutation ($input: GiveAuthorisationInput!) { giveAuthorisation(input: $input) { ${ANSWER} } }`);
const REVOKE = question<{ revokeAuthorisation: Answer }>(`mutation ($number: String!, $code: String) { revokeAuthorisation(number: $number, code: $code) { ${ANSWER} } }`);

/** Those that the one who has signed in gave, or that the organisation with that code gave which they represent. */
export async function findGiven(code: string | null, after: string | null, signal: AbortSignal): Promise<AuthorisationPage> {
  return toPage((await ask(GIVEN, { code, after }, signal)).authorisations);
}

export async function findReceived(by: Authorisation['granteeKind'], after: string | null, signal: AbortSignal): Promise<AuthorisationPage> {
  return toPage((await ask(RECEIVED, { by, after }, signal)).receivedAuthorisations);
}

/** Throws `AnswerError` with the platform's words where it cannot be given. */
export async function giveAuthorisation(input: NewAuthorisation): Promise<Authorisation> {
  return done((await ask(GIVE, { input })).giveAuthorisation);
}

/** Throws `AnswerError` with the platform's words where it cannot be taken back. */
export async function revokeAuthorisation(number: string, code: string | null): Promise<Authorisation> {
  return done((await ask(REVOKE, { number, code })).revokeAuthorisation);
}

function toPage({ nodes, pageInfo }: SentPage): AuthorisationPage {
  return { edges: nodes.map((node) => ({ node })), pageInfo };
}

function done(answer: Answer): Authorisation {
  if (!isAuthorisation(answer)) throw new AnswerError(answer.message ?? '现在不能办理', true);
  return answer;
}

function isAuthorisation(answer: Answer): answer is Authorisation {
  return answer.number !== undefined;
}
