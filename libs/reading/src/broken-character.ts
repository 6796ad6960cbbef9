/** What is said of a cell that holds what is no character. */
export const BROKEN_CHARACTER = '有无法辨认的字符（乱码）';

/** A zero character, or half of one: no text, and no database keeps it. */
const NO_CHARACTER = /[\0\p{Cs}]/gu;

/** The text with U+FFFD in place of what is no character. */
export function markBroken(text: string): string {
  return text.replace(NO_CHARACTER, '\ufffd');
}
