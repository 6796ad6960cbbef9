import { AnswerError } from '../../api/graphql.js';
import { send } from '../rest.js';

/** Says that there is nothing to report of a category in what is due this month. Gives the refusal's words, or nothing once it is said. */
export async function sayNothing(category: string): Promise<string | undefined> {
  try {
    await send('/api/zero-reports', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ category }) });
    return undefined;
  } catch (error) {
    if (error instanceof AnswerError) return error.message;
    throw error;
  }
}
