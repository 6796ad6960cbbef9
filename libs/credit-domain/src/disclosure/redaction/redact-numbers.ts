import { replaceIdentityNumbers } from '../../identifiers/without-identity-numbers.js';
import type { Patterns } from './patterns.js';

/** What stands in place of what an outsider may not read. */
export const REDACTED = '***';

const D = '[0-9０-９]';
const GAP = '[ \\-－—]?';
const MOBILE = new RegExp(`(?<![0-9０-９A-Za-z.])1[3-9]${D}${GAP}${D}{4}${GAP}${D}{4}(?![0-9０-９A-Za-z.元万号])`, 'g');
const LANDLINE = new RegExp(`(?<![0-9０-９A-Za-z])0${D}{2,3}[-－—]${D}{7,8}(?![0-9０-９])`, 'g');
const CARD = new RegExp(`(?<![0-9０-９A-Za-z])(?:62|4${D}|5[1-5])${D}{2}(?:${GAP}${D}{4}){3}(?:${GAP}${D}{1,3})?(?![0-9０-９A-Za-z])`, 'g');
const BIRTH = new RegExp(`${D}{4}年${D}{1,2}月${D}{1,2}日(?=出?生)`, 'g');
const LIVING = /(?<=[，,；;]\s*)(现?住)(?![所宅宿建户院址房])[^，,。；;）)\s]{3,60}/g;

/** Numbers of persons, telephones and bank cards, days of birth, homes and illnesses, each as `***`; the word that names it stays. */
export function redactNumbers(text: string, { ledNumber, ledHome, ledHealth }: Patterns): string {
  return replaceIdentityNumbers(text, () => REDACTED)
    .replace(ledNumber, `$1$2${REDACTED}`)
    .replace(MOBILE, REDACTED)
    .replace(LANDLINE, REDACTED)
    .replace(CARD, (card) => (isCardNumber(card) ? REDACTED : card))
    .replace(BIRTH, REDACTED)
    .replace(ledHome, `$1$2${REDACTED}`)
    .replace(LIVING, `$1${REDACTED}`)
    .replace(ledHealth, `$1${REDACTED}`);
}

/** The check digit of cards (Luhn): numbers of goods and batches are as long. */
function isCardNumber(written: string): boolean {
  const digits = [...written.normalize('NFKC')].filter((c) => c >= '0' && c <= '9').map(Number).reverse();
  const sum = digits.reduce((total, digit, i) => total + (i % 2 === 0 ? digit : digit * 2 > 9 ? digit * 2 - 9 : digit * 2), 0);
  return digits.length >= 16 && sum % 10 === 0;
}
