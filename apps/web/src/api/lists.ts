import { BASIS, type Basis } from './basis.js';
import { ask } from './graphql.js';
import { KeptAnswers } from './kept-answers.js';
import { NOTICES, type NoticePage } from './notices.js';

export interface PublicList {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly severe: boolean;
  readonly authority: string;
  readonly basis: readonly Basis[];
  readonly term: string;
  readonly removal: readonly string[];
  readonly publication: string;
  readonly note: string | null;
  readonly organisations: number;
  readonly personsElsewhere: string | null;
}

const LIST = `id name kind severe authority ${BASIS} term removal publication note organisations personsElsewhere`;

export const keptLists = new KeptAnswers<readonly PublicList[]>();

export async function publicLists(signal: AbortSignal): Promise<readonly PublicList[]> {
  return (await ask<{ publicLists: readonly PublicList[] }>(`{ publicLists { ${LIST} } }`, {}, signal)).publicLists;
}

export type PublicListAnswer =
  | { readonly __typename: 'PublicListPage'; readonly list: PublicList; readonly members: NoticePage }
  | { readonly __typename: 'ListNotFound'; readonly message: string };

/** A list with a page of those on it. */
export interface MembersPage extends NoticePage {
  readonly answer: PublicListAnswer;
}

export const keptMembers = new KeptAnswers<readonly MembersPage[]>();

export async function publicList(id: string, after: string | null, signal: AbortSignal): Promise<MembersPage> {
  const data = await ask<{ publicList: PublicListAnswer }>(
    `query ($id: ID!, $after: String) { publicList(id: $id, first: 20, after: $after) {
      __typename ... on PublicListPage { list { ${LIST} } members { ${NOTICES} } } ... on ListNotFound { message }
    } }`,
    { id, after },
    signal,
  );
  const answer = data.publicList;
  const members = answer.__typename === 'PublicListPage' ? answer.members : { edges: [], pageInfo: { endCursor: null, hasNextPage: false } };
  return { ...members, answer };
}
