const BRACKETS_OPEN = /[〔［【[(（]/g;
const BRACKETS_CLOSE = /[〕］】\])）]/g;

/**
 * A document number for matching: kinds of brackets, width, blanks and the 第 before the running number do not count;
 * leading zeros do (reference §1.5).
 */
export function documentNoForMatching(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(BRACKETS_OPEN, '(')
    .replace(BRACKETS_CLOSE, ')')
    .replace(/第(?=[\d-]+号?)/g, '')
    .toUpperCase();
}
