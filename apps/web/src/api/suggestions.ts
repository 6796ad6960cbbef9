import { ask } from './graphql.js';
import { question } from './question.js';

/** A subject that what is being typed may mean. */
export interface Suggestion {
  readonly code: string;
  readonly name: string;
  readonly matchedBy: string;
  readonly matchedText: string;
}

const SUGGESTIONS = question<{ suggestSubjects: readonly Suggestion[] }>('query ($text: String!) { suggestSubjects(text: $text) { code name matchedBy matchedText } }');

export async function suggestSubjects(text: string, signal: AbortSignal): Promise<readonly Suggestion[]> {
  return (await ask(SUGGESTIONS, { text }, signal)).suggestSubjects;
}
