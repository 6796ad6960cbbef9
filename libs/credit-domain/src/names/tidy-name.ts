const INVISIBLE = /[\p{Cf}\u0000-\u0008\u000e-\u001f\u007f]/gu;
const CLEAN = /^[\u4e00-\u9fff（）()·0-9A-Za-z]*$/;

/** A name as it is shown: invisible characters and blanks at its ends gone, runs of blanks made one, the rest as written. */
export function tidyName(text: string): string {
  if (CLEAN.test(text)) return text;
  return text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}
