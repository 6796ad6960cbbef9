import type { RightsQuery, RightsQueryVariables } from '../operations.js';
import { BASIS } from './basis.js';
import { ask } from './graphql.js';
import { KeptAnswers } from './kept-answers.js';
import { question } from './question.js';

/** Something that a subject may ask for. */
export type Right = RightsQuery['rights'][number];

export const keptRights = new KeptAnswers<readonly Right[]>();

const RIGHTS = question<RightsQuery, RightsQueryVariables>(
  /* GraphQL */ `query Rights { rights { id title plain who means steps deadlines { what text extension origin } ${BASIS} } }`,
);

export async function findRights(signal: AbortSignal): Promise<readonly Right[]> {
  return (await ask(RIGHTS, {}, signal)).rights;
}
