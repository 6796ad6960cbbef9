import type { Day } from '../days/day.js';
import type { RawCell } from '../rows/raw-row.js';
import type { IdentifierReading, IdentifierScheme } from './identifier.js';
import { fromLegacyIdentityNumber, identityNumberProblem } from './identity-number.js';
import { isOrgCode } from './org-code.js';
import { isRegistrationNo } from './registration-no.js';
import { tidyIdentifier } from './tidy-identifier.js';
import { isUscc, repairedUscc, usccProblem } from './uscc.js';

const EXPONENT = /^\d(\.\d+)?E\+?\d+$/;
const SAFE_DIGITS = 15;
const ID_SHAPE = /^\d{6}(18|19|20)\d{9}[\dX]$/;

export interface IdentifierOptions {
  /** Schemes that the column admits. A column for the unified code also takes the older numbers it replaced. */
  readonly schemes: readonly IdentifierScheme[];
  /** Nobody is born after this day. */
  readonly day: Day;
}

/** Reads a cell as an identifying number: tidied, recognised by its shape, checked (reference §1). */
export function readIdentifier(cell: RawCell, options: IdentifierOptions): IdentifierReading {
  if (cell === null || cell === '') return { status: 'absent' };
  const raw = String(cell);
  const value = tidyIdentifier(raw);
  if (value === '') return { status: 'absent' };
  const admits = new Set(options.schemes);
  const meant = meantScheme(value, admits);
  if (isSpoiltByTable(cell, raw.trim().toUpperCase(), value)) return { status: 'invalid', raw, reason: 'excel-numeric', meant };

  const valid = (scheme: IdentifierScheme, number: string, derived = false): IdentifierReading => ({
    status: 'valid', scheme, value: number, raw, normalised: number !== raw, ...(derived ? { derived } : {}),
  });
  const birthProblem = admits.has('ID') ? identityNumberProblem(value, options.day) : undefined;
  if (admits.has('ID') && birthProblem === undefined) return valid('ID', value);
  if (admits.has('USCC') && isUscc(value)) return valid('USCC', value);
  const older = admits.has('USCC') || admits.has('ORG') || admits.has('REGNO') ? olderNumber(value, admits) : undefined;
  if (older) return valid(older.scheme, older.value);
  const legacy = admits.has('ID') ? fromLegacyIdentityNumber(value, options.day) : undefined;
  if (legacy !== undefined) return valid('ID', legacy, true);
  if (meant !== 'ID' && admits.has('USCC')) {
    const repaired = repairedUscc(value);
    if (repaired !== undefined) return { status: 'repairable', scheme: 'USCC', value: repaired, raw };
  }
  if (/^\d{15,}000$/.test(value) && value.length === 18) return { status: 'invalid', raw, reason: 'excel-numeric', meant };
  return { status: 'invalid', raw, reason: reasonOf(value, { meant, birthProblem }), meant };
}

function reasonOf(
  value: string,
  known: { readonly meant: IdentifierScheme; readonly birthProblem: ReturnType<typeof identityNumberProblem> },
): 'length' | 'alphabet' | 'check-digit' | 'birth-date' {
  if (known.meant === 'ID') return known.birthProblem ?? 'length';
  return usccProblem(value) ?? 'check-digit';
}

/** A number cell with more digits than a number holds, or text in exponent form: the last digits are lost. */
function isSpoiltByTable(cell: RawCell, raw: string, tidied: string): boolean {
  if (typeof cell === 'number') return !Number.isInteger(cell) || tidied.replace(/\D/g, '').length > SAFE_DIGITS || /E/.test(raw);
  return EXPONENT.test(raw.replace(/\s/g, ''));
}

/** Numbers that the unified code replaced: 组织机构代码, 注册号, and tax numbers made of area and 组织机构代码. */
function olderNumber(
  value: string,
  admits: ReadonlySet<IdentifierScheme>,
): { readonly scheme: IdentifierScheme; readonly value: string } | undefined {
  const unified = admits.has('USCC');
  if (value.length === 9 && (unified || admits.has('ORG')) && isOrgCode(value)) return { scheme: 'ORG', value };
  if (value.length === 15) {
    if ((unified || admits.has('REGNO')) && isRegistrationNo(value)) return { scheme: 'REGNO', value };
    if ((unified || admits.has('TAX')) && /^\d{6}/.test(value) && isOrgCode(value.slice(6))) return { scheme: 'ORG', value: value.slice(6) };
  }
  if (value.length === 13 && admits.has('REGNO') && /^\d{13}$/.test(value)) return { scheme: 'REGNO', value };
  return undefined;
}

/** What the text was most likely meant to be, where a column admits several. */
function meantScheme(value: string, admits: ReadonlySet<IdentifierScheme>): IdentifierScheme {
  if (!admits.has('ID')) return admits.has('USCC') ? 'USCC' : ([...admits][0] ?? 'USCC');
  if (!admits.has('USCC') && !admits.has('ORG')) return 'ID';
  if (ID_SHAPE.test(value)) return 'ID';
  return /^\d+X?$/.test(value) && value.length >= 15 && !/^[1-9]\d430/.test(value) ? 'ID' : 'USCC';
}
