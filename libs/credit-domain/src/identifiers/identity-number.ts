import { isRealDay } from '../days/civil-day.js';
import type { Day } from '../days/day.js';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';
const SHAPE = /^\d{17}[\dX]$/;
const LEGACY_SHAPE = /^\d{15}$/;

/**
 * Why a text is no 公民身份号码; undefined when it is one (GB 11643-1999): check digit, a birth date of the calendar that
 * is not after `day`. Areas and their years of validity are no reason to reject: they changed too often.
 */
export function identityNumberProblem(text: string, day: Day): 'length' | 'alphabet' | 'check-digit' | 'birth-date' | undefined {
  if (text.length !== 18) return 'length';
  if (!SHAPE.test(text)) return 'alphabet';
  if (text[17] !== checkOf(text)) return 'check-digit';
  const birth = `${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`;
  return isRealDay(birth) && birth <= day ? undefined : 'birth-date';
}

/** The 18-character number of a 15-digit one of before 1999; undefined when the text is none. */
export function fromLegacyIdentityNumber(text: string, day: Day): string | undefined {
  if (!LEGACY_SHAPE.test(text)) return undefined;
  const body = `${text.slice(0, 6)}19${text.slice(6)}`;
  const number = body + checkOf(body);
  return identityNumberProblem(number, day) === undefined ? number : undefined;
}

function checkOf(body: string): string {
  let sum = 0;
  for (let i = 0; i < WEIGHTS.length; i += 1) sum += (body.charCodeAt(i) - 48) * (WEIGHTS[i] ?? 0);
  return CHECKS[sum % 11] ?? '';
}
