import { ask } from './graphql.js';

/** A subject that what is being typed may mean. */
export interface Suggestion {
  readonly code: string;
  readonly name: string;
  readonly matchedBy: string;
  readonly matchedText: string;
}

export async function suggestSubjects(text: string, signal: AbortSignal): Promise<readonly Suggestion[]> {
  const data = await ask<{ suggestSubjects: readonly Suggestion[] }>(
    'query ($text: String!) { suggestSubjects(text: $text) { code name matchedBy matchedText } }',
    { text },
    signal,
  );
  return data.suggestSubjects;
}
