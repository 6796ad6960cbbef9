import { identityNumberProblem, isOrgCode, isUscc } from '@credit/domain';

const LAST = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** The n-th unified code of this county's files: an organisation part of a shape that is not issued. */
export function uscc(n: number, prefix = '91'): string {
  const body = `MKX${String(n).padStart(5, '0')}`;
  const org = Array.from('0123456789X', (check) => body + check).find(isOrgCode);
  const code = org && Array.from(LAST, (last) => `${prefix}430422${org}${last}`).find(isUscc);
  if (code === undefined) throw new Error(`no unified code with number ${n}`);
  return code;
}

/** A number of nobody: born in 18xx, or in the area 999999, which does not exist. */
export function identityNumber(birth: string, order = '001'): string {
  const body = `${birth.startsWith('18') ? '430422' : '999999'}${birth}${order}`;
  const number = Array.from('0123456789X', (check) => body + check).find((text) => identityNumberProblem(text, '2099-01-01') === undefined);
  if (number === undefined) throw new Error(`no identity number for ${birth}`);
  return number;
}

/** A code with one 0 written as the letter O: repairable. */
export function withLetterO(code: string): string {
  const at = code.lastIndexOf('0');
  return `${code.slice(0, at)}O${code.slice(at + 1)}`;
}
