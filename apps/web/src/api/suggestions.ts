import type { SuggestionsQuery, SuggestionsQueryVariables } from '../operations.js';
import { ask } from './graphql.js';
import { question } from './question.js';

/** A subject that what is being typed may mean. */
export type Suggestion = SuggestionsQuery['suggestSubjects'][number];

const SUGGESTIONS = question<SuggestionsQuery, SuggestionsQueryVariables>(
  /* GraphQL */ `query Suggestions($text: String!) { suggestSubjects(text: $text) { code name matchedBy matchedText } }`,
);

export async function suggestSubjects(text: string, signal: AbortSignal): Promise<readonly Suggestion[]> {
  return (await ask(SUGGESTIONS, { text }, signal)).suggestSubjects;
}
