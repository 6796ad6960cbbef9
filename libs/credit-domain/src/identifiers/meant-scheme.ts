import { isRealDay } from '../days/civil-day.js';
import type { IdentifierScheme } from './identifier.js';
import { isOrgCode } from './org-code.js';
import { startsWithProvince } from './province.js';
import { orgCodeOfUscc } from './uscc.js';

const DIGITS = /^\d{10,}X?$/;
const REGISTERED_BY = /^[1-9][1-59]/;

/**
 * What a number that passes no check was most likely meant to be, where its column admits several: decides which advice
 * the sender gets, and whether the number is masked. Doubt falls on the side of a person's number.
 */
export function meantScheme(tidied: string, admitted: readonly IdentifierScheme[]): IdentifierScheme {
  const organisation = admitted.includes('USCC') ? 'USCC' : admitted.find((scheme) => scheme !== 'ID' && scheme !== 'PASSPORT');
  if (!admitted.includes('ID')) return organisation ?? admitted[0] ?? 'USCC';
  if (organisation === undefined) return 'ID';
  if (!DIGITS.test(tidied)) return organisation;
  if (isPlausibleBirth(tidied)) return 'ID';
  const unified = REGISTERED_BY.test(tidied) && startsWithProvince(tidied, 2);
  if (unified && (isOrgCode(orgCodeOfUscc(tidied)) || !startsWithProvince(tidied, 0))) return organisation;
  return startsWithProvince(tidied, 0) ? 'ID' : organisation;
}

/** A birth date of the last two centuries after the area, in the form of 18 characters or of 15. */
function isPlausibleBirth(text: string): boolean {
  const century = text.slice(6, 8);
  if (century === '18' || century === '19' || century === '20') return true;
  return text.length === 15 && isRealDay(`19${text.slice(6, 8)}-${text.slice(8, 10)}-${text.slice(10, 12)}`);
}
