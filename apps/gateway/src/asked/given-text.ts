import { withoutIdentityNumbers } from '@credit/domain';

/** A text that a request gives, at most `longest` characters of it, a person's number in it masked; null where there is none. */
export function givenText(value: unknown, longest: number): string | null {
  return typeof value === 'string' && value.trim() !== '' ? withoutIdentityNumbers(value.trim()).slice(0, longest) : null;
}
