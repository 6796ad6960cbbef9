import type { LooksQuery, LooksQueryVariables } from '../operations.js';
import { answered, REFUSED } from './answered.js';
import { ask } from './graphql.js';
import { question } from './question.js';

export type LooksPage = Extract<LooksQuery['looks'], { readonly __typename: 'FileLookConnection' }>;
/** A look at one's own file. */
export type FileLook = LooksPage['edges'][number]['node'];

const LOOKS = question<LooksQuery, LooksQueryVariables>(
  /* GraphQL */ `query Looks($code: String, $after: String) { looks(code: $code, after: $after) { __typename ... on FileLookConnection { edges { node { at what organ organName role purpose } } pageInfo { endCursor hasNextPage } } ${REFUSED} } }`,
);

/** Who looked at the file of the one who has signed in, or of the organisation with that code which they represent. */
export async function findLooks(code: string | null, after: string | null, signal?: AbortSignal): Promise<LooksPage> {
  return answered((await ask(LOOKS, { code, after }, signal)).looks, 'FileLookConnection');
}
