import { BASIS, type Basis } from './basis.js';
import { ask } from './graphql.js';
import { NOTICES, type NoticePage } from './notices.js';

export interface PublicList {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly severe: boolean;
  readonly authority: string;
  readonly basis: readonly Basis[];
  readonly removal: readonly string[];
  readonly publication: string;
  readonly note: string | null;
  readonly organisations: number;
  readonly personsElsewhere: string | null;
}

const LIST = `id name kind severe authority ${BASIS} removal publication note organisations personsElsewhere`;

export async function publicLists(signal: AbortSignal): Promise<readonly PublicList[]> {
  return (await ask<{ publicLists: readonly PublicList[] }>(`{ publicLists { ${LIST} } }`, {}, signal)).publicLists;
}

export type PublicListAnswer =
  | { readonly __typename: 'PublicListPage'; readonly list: PublicList; readonly members: NoticePage }
  | { readonly __typename: 'ListNotFound'; readonly message: string };

export async function publicList(id: string, after: string | null, signal: AbortSignal): Promise<PublicListAnswer> {
  const data = await ask<{ publicList: PublicListAnswer }>(
    `query ($id: ID!, $after: String) { publicList(id: $id, first: 20, after: $after) {
      __typename ... on PublicListPage { list { ${LIST} } members { ${NOTICES} } } ... on ListNotFound { message }
    } }`,
    { id, after },
    signal,
  );
  return data.publicList;
}
