import type { Day } from '../days/day.js';
import { asTyped } from '../rows/as-typed.js';
import type { RawCell } from '../rows/raw-row.js';
import { endsInLostDigits, hasLostDigits, hasLostLeadingZeros, withoutFraction } from './excel-numeric.js';
import type { IdentifierReading, IdentifierScheme } from './identifier.js';
import { fromLegacyIdentityNumber, identityNumberProblem } from './identity-number.js';
import { meantScheme } from './meant-scheme.js';
import { findOlderNumber } from './older-number.js';
import { tidyIdentifier } from './tidy-identifier.js';
import { isUscc, repairedUscc, usccProblem } from './uscc.js';

export interface IdentifierOptions {
  /** Schemes that the column admits. A column for the unified code also takes the older numbers it replaced. */
  readonly schemes: readonly IdentifierScheme[];
  /** Nobody is born after this day. */
  readonly day: Day;
}

type Invalid = Extract<IdentifierReading, { status: 'invalid' }>;

const LENGTHS: Partial<Record<IdentifierScheme, number>> = { ORG: 9, REGNO: 15 };
/** Nobody whose record is kept was born before; all-digit unified codes can look like births of earlier centuries. */
const EARLIEST_BIRTH_YEAR = '1800';
const IDENTITY_SHAPE = /^\d{14,17}[\dX]$/;
const UNIFIED_LENGTH = 18;
/** No document's number is longer; what is, is a text in the wrong column. */
const LONGEST_OPAQUE = 100;

/**
 * Reads a cell as an identifying number: tidied, recognised by its shape, checked (reference §1). Where a number of 15
 * digits could be a person's as well as an organisation's, it is the person's: a person's number must never be shown as
 * an organisation's.
 */
export function readIdentifier(cell: RawCell, options: IdentifierOptions): IdentifierReading {
  if (cell === null || cell === '') return { status: 'absent' };
  const { schemes, day } = options;
  const raw = String(cell);
  const typed = typeof cell === 'string' ? asTyped(cell) : cell;
  const value = tidyIdentifier(typeof typed === 'string' ? withoutFraction(typed) : raw);
  if (value === '') return { status: 'absent' };
  if (hasLostDigits(typed)) return { status: 'invalid', raw, reason: 'excel-numeric', meant: meantScheme(value, schemes) };

  const read = recognise(value, schemes, day);
  if (read) {
    const { scheme, derived } = read;
    const valid = { status: 'valid', scheme, value: read.value, raw, normalised: read.value !== raw } as const;
    return derived === true ? { ...valid, derived } : valid;
  }
  const meant = meantScheme(value, schemes);
  if (hasLostLeadingZeros(cell) && meant !== 'ID') return { status: 'invalid', raw, reason: 'excel-numeric', meant };
  if (meant === 'USCC') {
    const repaired = repairedUscc(value);
    if (repaired !== undefined) return { status: 'repairable', scheme: 'USCC', value: repaired, raw };
  }
  if (endsInLostDigits(value)) return { status: 'invalid', raw, reason: 'excel-numeric', meant };
  return { status: 'invalid', raw, reason: reasonOf(value, meant, day), meant };
}

interface Recognised {
  readonly scheme: IdentifierScheme;
  readonly value: string;
  readonly derived?: boolean;
}

/** The first scheme of the column whose check the tidied text passes. */
function recognise(value: string, schemes: readonly IdentifierScheme[], day: Day): Recognised | undefined {
  const unified = schemes.includes('USCC') && isUscc(value);
  if (schemes.includes('ID')) {
    const plausible = !unified || value.slice(6, 10) >= EARLIEST_BIRTH_YEAR;
    if (plausible && identityNumberProblem(value, day) === undefined) return { scheme: 'ID', value };
    const extended = fromLegacyIdentityNumber(value, day);
    if (extended !== undefined) return { scheme: 'ID', value: extended, derived: true };
  }
  return unified ? { scheme: 'USCC', value } : (findOlderNumber(value, schemes) ?? asOpaque(value, schemes));
}

/** Numbers without a common check are taken as they are, unless they have the shape of a number that has one. */
function asOpaque(value: string, schemes: readonly IdentifierScheme[]): Recognised | undefined {
  const scheme = schemes.find(isOpaque);
  if (scheme === undefined || value.length > LONGEST_OPAQUE) return undefined;
  if (schemes.includes('ID') && IDENTITY_SHAPE.test(value)) return undefined;
  if (schemes.includes('USCC') && value.length === UNIFIED_LENGTH) return undefined;
  return { scheme, value };
}

function isOpaque(scheme: IdentifierScheme): boolean {
  return scheme === 'PASSPORT' || scheme === 'TAX' || scheme === 'INST' || scheme === 'SO';
}

function reasonOf(value: string, meant: IdentifierScheme, day: Day): Invalid['reason'] {
  if (meant === 'ID') return identityNumberProblem(value, day) ?? 'length';
  if (meant === 'USCC') return usccProblem(value) ?? 'check-digit';
  if (value.length !== LENGTHS[meant]) return 'length';
  return /^[0-9A-Z]+$/.test(value) && (meant === 'ORG' || /^\d+$/.test(value)) ? 'check-digit' : 'alphabet';
}
