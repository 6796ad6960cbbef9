import { answered, REFUSED } from '../../api/answered.js';
import { ask } from '../../api/graphql.js';
import { KeptAnswers } from '../../api/kept-answers.js';
import { question } from '../../api/question.js';
import type { AccountFileQuery, AccountFileQueryVariables, AccountListQuery, AccountListQueryVariables, ChangeRoleMutation, ChangeRoleMutationVariables, CloseAccountMutation, CloseAccountMutationVariables, MoveAccountMutation, MoveAccountMutationVariables } from '../../operations.js';

const ACCOUNT = 'id name organ roles closed';
const CHANGED = `__typename ... on Account { id } ... on RoleRefusal { reason } ${REFUSED}`;

const LIST = question<AccountListQuery, AccountListQueryVariables>(
  /* GraphQL */ `query AccountList($organ: String, $after: String) { accounts(organ: $organ, first: 50, after: $after) { __typename ... on AccountConnection { nodes { ${ACCOUNT} } pageInfo { endCursor hasNextPage } } ${REFUSED} } }`,
);
const OPEN = question<AccountFileQuery, AccountFileQueryVariables>(
  /* GraphQL */ `query AccountFile($id: ID!) { account(id: $id) { __typename ... on AccountFile { account { ${ACCOUNT} } organName events { at role given by reason } } ... on RoleRefusal { reason } ${REFUSED} } }`,
);
const CHANGE = question<ChangeRoleMutation, ChangeRoleMutationVariables>(/* GraphQL */ `mutation ChangeRole($input: ChangeRoleInput!) { changeRole(input: $input) { ${CHANGED} } }`);
const CLOSE = question<CloseAccountMutation, CloseAccountMutationVariables>(/* GraphQL */ `mutation CloseAccount($input: CloseAccountInput!) { closeAccount(input: $input) { ${CHANGED} } }`);
const MOVE = question<MoveAccountMutation, MoveAccountMutationVariables>(/* GraphQL */ `mutation MoveAccount($input: MoveAccountInput!) { moveAccount(input: $input) { ${CHANGED} } }`);

export type AccountPage = Extract<AccountListQuery['accounts'], { readonly __typename: 'AccountConnection' }>;
export type AccountLine = AccountPage['nodes'][number];
export type AccountRole = AccountLine['roles'][number];
export type AccountFile = Extract<AccountFileQuery['account'], { readonly __typename: 'AccountFile' }>;

export const keptAccounts = new KeptAnswers<readonly AccountPage[]>();

export async function accounts(organ: string | null, after: string | null, signal: AbortSignal): Promise<AccountPage> {
  return answered((await ask(LIST, { organ, after }, signal)).accounts, 'AccountConnection');
}

/** An account, and how it came by its roles. */
export async function openAccount(id: string, signal?: AbortSignal): Promise<AccountFile> {
  return answered((await ask(OPEN, { id }, signal)).account, 'AccountFile');
}

/** Each rejects with the rule where nobody may hold it together, or not from oneself. */
export async function changeRole(input: ChangeRoleMutationVariables['input']): Promise<void> {
  answered((await ask(CHANGE, { input })).changeRole, 'Account');
}

export async function closeAccount(input: CloseAccountMutationVariables['input']): Promise<void> {
  answered((await ask(CLOSE, { input })).closeAccount, 'Account');
}

export async function moveAccount(input: MoveAccountMutationVariables['input']): Promise<void> {
  answered((await ask(MOVE, { input })).moveAccount, 'Account');
}
