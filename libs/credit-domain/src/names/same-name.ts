import { matchingName } from './matching-name.js';

/** Whether two names are the same for matching; an empty name is the same as none. */
export function sameName(a: string, b: string): boolean {
  if (a === b) return matchingName(a) !== '';
  const name = matchingName(a);
  return name !== '' && name === matchingName(b);
}
