import type { IdentifierScheme } from './identifier.js';
import { isOrgCode } from './org-code.js';
import { startsWithProvince } from './province.js';
import { isRegistrationNo } from './registration-no.js';
import { isUscc } from './uscc.js';

export interface OlderNumber {
  readonly scheme: IdentifierScheme;
  readonly value: string;
}

const ORG_CODE_LENGTH = 9;
const REGISTRATION_LENGTH = 15;
const TAX_SHAPE = /^\d{6}[0-9A-Z]{9}(?:\d{5})?$/;
const OLDEST_REGISTRATION = /^\d{13}$/;

/**
 * Reads numbers that the unified code replaced and that still stand in columns for it (reference §1.1, trap 3):
 * 组织机构代码, 工商注册号, tax numbers made of an area and an 组织机构代码 (read as the latter). And the other way round: a
 * unified code in a column for the older numbers. Expects a tidied text; undefined when it is none of these.
 */
export function findOlderNumber(text: string, admitted: readonly IdentifierScheme[]): OlderNumber | undefined {
  const unified = admitted.includes('USCC');
  const org = unified || admitted.includes('ORG');
  const registration = unified || admitted.includes('REGNO');
  if (!org && !registration) return undefined;
  if (text.length === ORG_CODE_LENGTH) return org && isOrgCode(text) ? { scheme: 'ORG', value: text } : undefined;
  if (text.length === REGISTRATION_LENGTH && registration && isRegistrationNo(text)) return { scheme: 'REGNO', value: text };
  if (OLDEST_REGISTRATION.test(text)) return admitted.includes('REGNO') ? { scheme: 'REGNO', value: text } : undefined;
  if (unified) return ofTaxNumber(text);
  return isUscc(text) ? { scheme: 'USCC', value: text } : undefined;
}

function ofTaxNumber(text: string): OlderNumber | undefined {
  if (!TAX_SHAPE.test(text) || !startsWithProvince(text, 0)) return undefined;
  const code = text.slice(6, 6 + ORG_CODE_LENGTH);
  return isOrgCode(code) ? { scheme: 'ORG', value: code } : undefined;
}
