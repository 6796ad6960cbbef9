import { identityNumberProblem, isOrgCode, isRegistrationNo, isUscc } from '@credit/domain';

const USCC_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const ORG_ALPHABET = '0123456789X';
const DIGITS = '0123456789';

/** The only character that completes a number by its own check: the mother knows no check that the product does not. */
function completed(start: string, alphabet: string, passes: (number: string) => boolean): string {
  const found = [...alphabet].map((character) => start + character).find(passes);
  if (found === undefined) throw new Error(`no check character completes ${start}`);
  return found;
}

const padded = (index: number, length: number): string => String(index).padStart(length, '0').slice(-length);

/** Organisation code number `index`, of a body that looks unissued. */
export function orgCode(index: number): string {
  return completed(`MAY${padded(index, 5)}`, ORG_ALPHABET, isOrgCode);
}

/** Unified code number `index` of an enterprise; of an organ with `11` as `head`. */
export function uscc(index: number, head: '91' | '92' | '93' | '11' = '91'): string {
  return completed(`${head}430422${orgCode(index)}`, USCC_ALPHABET, isUscc);
}

/** Business registration number `index`. */
export function registrationNo(index: number): string {
  return completed(`4304220${padded(index, 7)}`, DIGITS, isRegistrationNo);
}

/** Identity number `index` of somebody born in the nineteenth century: nobody alive has it. */
export function identityNumber(index: number): string {
  const year = 1860 + (index % 30);
  const month = padded(1 + (Math.floor(index / 30) % 12), 2);
  const day = padded(1 + (Math.floor(index / 360) % 28), 2);
  return completed(`430422${year}${month}${day}${padded(index, 3)}`, ORG_ALPHABET, (number) => identityNumberProblem(number, '2026-11-02') === undefined);
}

/** Identity number of somebody born on the day, in an area that does not exist: for those whom the law protects by their age. */
export function identityNumberBornOn(day: string): string {
  return completed(`999999${day.replaceAll('-', '')}001`, ORG_ALPHABET, (number) => identityNumberProblem(number, '2026-11-02') === undefined);
}

/** The same number with a check character that does not fit. */
export function withWrongCheck(number: string): string {
  return `${number.slice(0, -1)}${number.endsWith('1') ? '2' : '1'}`;
}
