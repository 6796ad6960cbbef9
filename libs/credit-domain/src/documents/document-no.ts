const NOISE = /[\s\p{Cc}\p{Cf}]/gu;
const OPENING = /[[〔【{〈《<]/g;
const CLOSING = /[\]〕】}〉》>]/g;
const DASHES = /[\p{Pd}\u2212]/gu;
/** What nearly every number is written with: nothing to unify but its brackets and its 第. */
const ORDINARY = /^[\u4e00-\u9fff0-9A-Z〔〕()-]*$/;
/** 第12号 and 12号 are the same number. */
const ORDINAL = /第+(?=\d)/g;

/**
 * A document number for matching: kinds of brackets and dashes, width, blanks and the 第 before the running number do not
 * count. Leading zeros do: organs that write 001 and 1 in one year mean two documents (reference §1.5).
 */
export function documentNoForMatching(text: string): string {
  if (ORDINARY.test(text)) return text.replaceAll('〔', '(').replaceAll('〕', ')').replace(ORDINAL, '');
  let before = text;
  for (;;) {
    const after = unified(before);
    if (after === before) return after;
    before = after;
  }
}

function unified(text: string): string {
  return text
    .replace(NOISE, '')
    .normalize('NFKC')
    .replace(NOISE, '')
    .replace(OPENING, '(')
    .replace(CLOSING, ')')
    .replace(DASHES, '-')
    .replace(ORDINAL, '')
    .toUpperCase();
}
