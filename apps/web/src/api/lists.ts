import type { PublicListQuery, PublicListQueryVariables, PublicListsQuery, PublicListsQueryVariables } from '../operations.js';
import { BASIS } from './basis.js';
import { ask } from './graphql.js';
import { KeptAnswers } from './kept-answers.js';
import { NOTICES, type NoticePage } from './notices.js';
import { question } from './question.js';

export type PublicList = PublicListsQuery['publicLists'][number];

const LISTS = question<PublicListsQuery, PublicListsQueryVariables>(/* GraphQL */ `query PublicLists { publicLists { id name kind authority ${BASIS} organisations } }`);

export const keptLists = new KeptAnswers<readonly PublicList[]>();

export async function publicLists(signal: AbortSignal): Promise<readonly PublicList[]> {
  return (await ask(LISTS, {}, signal)).publicLists;
}

export type PublicListAnswer = PublicListQuery['publicList'];

/** A list with a page of those on it. */
export interface MembersPage extends NoticePage {
  readonly answer: PublicListAnswer;
}

export const keptMembers = new KeptAnswers<readonly MembersPage[]>();

const MEMBERS = question<PublicListQuery, PublicListQueryVariables>(
  /* GraphQL */ `query PublicList($id: ID!, $after: String) { publicList(id: $id, first: 20, after: $after) {
    __typename ... on PublicListPage { list { name authority ${BASIS} term removal publication personsElsewhere } members { ${NOTICES} } } ... on ListNotFound { message }
  } }`,
);

export async function publicList(id: string, after: string | null, signal: AbortSignal): Promise<MembersPage> {
  const data = await ask(MEMBERS, { id, after }, signal);
  const answer = data.publicList;
  const members = answer.__typename === 'PublicListPage' ? answer.members : { edges: [], pageInfo: { endCursor: null, hasNextPage: false } };
  return { ...members, answer };
}
