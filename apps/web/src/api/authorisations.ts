import type {
  GiveAuthorisationInput, GiveAuthorisationMutation, GiveAuthorisationMutationVariables, GivenAuthorisationsQuery, GivenAuthorisationsQueryVariables, GranteeKind,
  MyReceivedAuthorisationsQuery, MyReceivedAuthorisationsQueryVariables, RevokeAuthorisationMutation, RevokeAuthorisationMutationVariables,
} from '../operations.js';
import { answered, REFUSED } from './answered.js';
import { ask } from './graphql.js';
import { question } from './question.js';

/** What somebody allows somebody else to see. */
export type Authorisation = AuthorisationPage['nodes'][number];

export type AuthorisationPage = GivenAuthorisationsQuery['authorisations'];

const FIELDS = 'number subjectName granteeKind grantee categories { name } purpose oneTime givenOn until state uses { at operator } revokedAt';
const ANSWER = `__typename ... on Authorisation { ${FIELDS} } ... on AuthorisationRefusal { message } ${REFUSED}`;

const GIVEN = question<GivenAuthorisationsQuery, GivenAuthorisationsQueryVariables>(
  /* GraphQL */ `query GivenAuthorisations($code: String, $after: String) { authorisations(code: $code, first: 10, after: $after) { nodes { ${FIELDS} } pageInfo { endCursor hasNextPage } } }`,
);
const RECEIVED = question<MyReceivedAuthorisationsQuery, MyReceivedAuthorisationsQueryVariables>(
  /* GraphQL */ `query MyReceivedAuthorisations($by: GranteeKind!, $after: String) { receivedAuthorisations(by: $by, first: 10, after: $after) { nodes { ${FIELDS} } pageInfo { endCursor hasNextPage } } }`,
);
const GIVE = question<GiveAuthorisationMutation, GiveAuthorisationMutationVariables>(
  /* GraphQL */ `mutation GiveAuthorisation($input: GiveAuthorisationInput!) { giveAuthorisation(input: $input) { ${ANSWER} } }`,
);
const REVOKE = question<RevokeAuthorisationMutation, RevokeAuthorisationMutationVariables>(
  /* GraphQL */ `mutation RevokeAuthorisation($number: String!, $code: String) { revokeAuthorisation(number: $number, code: $code) { ${ANSWER} } }`,
);

/** Those that the one who has signed in gave, or that the organisation with that code gave which they represent. */
export async function findGiven(code: string | null, after: string | null, signal: AbortSignal): Promise<AuthorisationPage> {
  return (await ask(GIVEN, { code, after }, signal)).authorisations;
}

export async function findReceived(by: GranteeKind, after: string | null, signal: AbortSignal): Promise<AuthorisationPage> {
  return (await ask(RECEIVED, { by, after }, signal)).receivedAuthorisations;
}

/** Throws `AnswerError` with the platform's words where it cannot be given. */
export async function giveAuthorisation(input: GiveAuthorisationInput): Promise<Authorisation> {
  return answered((await ask(GIVE, { input })).giveAuthorisation, 'Authorisation');
}

/** Throws `AnswerError` with the platform's words where it cannot be taken back. */
export async function revokeAuthorisation(number: string, code: string | null): Promise<Authorisation> {
  return answered((await ask(REVOKE, { number, code })).revokeAuthorisation, 'Authorisation');
}
