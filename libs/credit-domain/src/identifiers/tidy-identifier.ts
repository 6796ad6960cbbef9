const CLEAN = /^[0-9A-Z]*$/;
/**
 * What people and programs put into numbers: blanks, line ends, invisible and control characters, every kind of dash, dots,
 * quotation marks.
 */
const NOISE = /[\s\p{Cc}\p{Cf}\p{Pd}\u02d7\u2043\u2212\u30fc_.\u3002\u00b7\u2022\u2027\u30fb'"`´\u2018-\u201f]/gu;
/** Greek Chi, Cyrillic Ha and multiplication signs that stand for the check character X. */
const LIKE_X = /[\u03a7\u0425\u00d7\u2715\u2716\u2a2f]/g;

/**
 * An identifier as it is compared: half-width, without blanks, invisible characters, dashes and dots, in capitals; Greek
 * Chi and the multiplication sign become X (reference §1.5). Tidying what is tidy changes nothing.
 */
export function tidyIdentifier(text: string): string {
  let before = text;
  while (!CLEAN.test(before)) {
    const after = tidied(before);
    if (after === before) return after;
    before = after;
  }
  return before;
}

/** Noise goes first and last: removing it can bring together what the normal form composes. */
function tidied(text: string): string {
  return text.replace(NOISE, '').normalize('NFKC').replace(NOISE, '').toUpperCase().replace(LIKE_X, 'X');
}
