/** A heading without what does not tell columns apart: width, blanks, stars, 必填 marks, punctuation. */
export function plainHeading(heading: string): string {
  return heading
    .normalize('NFKC')
    .replace(/[(【[]?\*?(必填|选填|必填项|非必填)[)】\]]?/g, '')
    .replace(/[\s\u200b-\u200f\u2060\ufeff*:;,.、，。：；'"“”_-]+/g, '')
    .toUpperCase();
}
