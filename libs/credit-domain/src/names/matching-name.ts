const NOISE = /[\s\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060\ufeff]/g;
const OPENING = /[(〔［【「『〈《<{]/g;
const CLOSING = /[)〕］】」』〉》>}]/g;
const DOTS = /[·•‧・∙⋅●]/g;

/**
 * A name for matching only: width, case, blanks, kinds of brackets and dots do not count (reference §1.5). Never shown,
 * never stored in place of the name.
 */
export function matchingName(text: string): string {
  return text.normalize('NFKC').replace(NOISE, '').replace(OPENING, '(').replace(CLOSING, ')').replace(DOTS, '·').toLowerCase();
}
