import { matchingName } from './matching-name.js';

/** No name of an organisation or person is longer; what is, is a text in the wrong column. */
export const LONGEST_NAME = 200;

/** Whether a text is short enough for a name, as shown and in its form for matching (which can be longer). */
export function hasNameLength(text: string): boolean {
  return Array.from(text).length <= LONGEST_NAME && matchingName(text).length <= 2 * LONGEST_NAME;
}
