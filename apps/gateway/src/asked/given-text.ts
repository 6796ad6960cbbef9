import { withoutIdentityNumbers } from '@credit/domain';
import { filledText } from './filled-text.js';

/** A text that a request gives, at most `longest` characters of it, a person's number in it masked; null where there is none. */
export function givenText(value: unknown, longest: number): string | null {
  const text = filledText(value);
  return text === null ? null : withoutIdentityNumbers(text).slice(0, longest);
}
