/** Han characters, small letters and digits only: already in the form for matching. */
const CLEAN = /^[\u4e00-\u9fff0-9a-z]*$/;
/** In that form but for its capitals, as codes of organs are. */
const CAPITALS = /^[\u4e00-\u9fff0-9a-zA-Z]*$/;
const NOISE = /[\s\p{Cc}\p{Cf}]/gu;
const OPENING = /[[{〔【〖]/g;
const CLOSING = /[\]}〕】〗]/g;
const DOTS = /[•‧・∙⋅●]/g;

/**
 * A name for matching only: width, case, blanks, kinds of brackets and dots do not count (reference §1.5). Never shown,
 * never stored in place of the name. Traditional characters are left to the search.
 */
export function matchingName(text: string): string {
  if (CAPITALS.test(text)) return text.toLowerCase();
  let before = text;
  while (!CLEAN.test(before)) {
    const after = unified(before);
    if (after === before) return after;
    before = after;
  }
  return before;
}

function unified(text: string): string {
  return text
    .replace(NOISE, '')
    .normalize('NFKC')
    .replace(NOISE, '')
    .replace(OPENING, '(')
    .replace(CLOSING, ')')
    .replace(DOTS, '·')
    .toLowerCase();
}
