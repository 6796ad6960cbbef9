import { authorisationState, type StoredAuthorisation } from '@credit/db';
import type { Day, GivenAuthorisation } from '@credit/domain';

/** An authorisation as far as it bears on a look today. */
export function toGiven(stored: StoredAuthorisation | undefined, today: Day): GivenAuthorisation | undefined {
  if (!stored) return undefined;
  const { number, subjectId, grantee, categories, purpose, until } = stored;
  return { number, subjectId, grantee, categories, purpose, until, inForce: authorisationState(stored, today) === 'in-force' };
}
