const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;

/** A name as it is shown: invisible characters and blanks at its ends gone, runs of blanks made one. */
export function tidyName(text: string): string {
  return text.replace(INVISIBLE, '').replace(/[\s\u00a0\u3000]+/g, ' ').trim();
}
