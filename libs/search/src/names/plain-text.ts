import { matchingName } from '@credit/domain';
import { Converter } from 'opencc-js/t2cn';

const toSimplified = Converter({ from: 't', to: 'cn' });
const SIGNS = /[\p{P}\p{S}\s]/gu;

/**
 * A text as names are compared in the search: half-width, small letters, simplified characters, no blanks, brackets, dots
 * or other signs.
 */
export function plainText(text: string): string {
  return toSimplified(matchingName(text)).replace(SIGNS, '');
}
