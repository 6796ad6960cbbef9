import type { Day } from '../days/day.js';

/** Birth date in a valid 18-character identity number (positions 7–14, GB 11643-1999). */
export function birthDateOf(identityNumber: string): Day {
  return `${identityNumber.slice(6, 10)}-${identityNumber.slice(10, 12)}-${identityNumber.slice(12, 14)}`;
}
