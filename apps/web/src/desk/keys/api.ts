import { answered, REFUSED } from '../../api/answered.js';
import { ask } from '../../api/graphql.js';
import { question } from '../../api/question.js';
import type { DeskKeysQuery, DeskKeysQueryVariables } from '../../operations.js';

const KEYS = question<DeskKeysQuery, DeskKeysQueryVariables>(
  /* GraphQL */ `query DeskKeys { keys { __typename ... on KeyState { sealing { number seals } sealAlgorithm matchAlgorithm managed signing { id algorithm signs } commands { command does when } } ${REFUSED} } }`,
);

export type KeyState = Extract<DeskKeysQuery['keys'], { readonly __typename: 'KeyState' }>;

/** Numbers and algorithms; the keys themselves never come here. */
export async function keyState(signal: AbortSignal): Promise<KeyState> {
  return answered((await ask(KEYS, {}, signal)).keys, 'KeyState');
}
