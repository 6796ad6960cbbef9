const NOISE = /[\s\p{Cc}\p{Cf}]/gu;
const OPENING = /[[〔【{〈《<]/g;
const CLOSING = /[\]〕】}〉》>]/g;
const DASHES = /[\p{Pd}\u2212]/gu;
/** 第12号 and 12号 are the same number. */
const ORDINAL = /第+(?=\d)/g;

/**
 * A document number for matching: kinds of brackets and dashes, width, blanks and the 第 before the running number do not
 * count. Leading zeros do: organs that write 001 and 1 in one year mean two documents (reference §1.5).
 */
export function documentNoForMatching(text: string): string {
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
