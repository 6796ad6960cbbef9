import { pinyin } from 'pinyin-pro';

/** Surnames have one or two characters. */
const LONGEST_SURNAME = 2;

/**
 * Pinyin of a plain text, a syllable a character; letters and digits stand for themselves. Readings as a surname come
 * first where the beginning may be one (单 shan, 覃 qin); the ordinary reading follows where it differs. ü is written v.
 */
export function syllablesOf(plain: string): readonly (readonly string[])[] {
  const asWord = read(plain, 'off');
  const surname = read([...plain].slice(0, LONGEST_SURNAME).join(''), 'head');
  return surname.every((syllable, i) => syllable === asWord[i]) ? [asWord] : [[...surname, ...asWord.slice(surname.length)], asWord];
}

function read(plain: string, surname: 'head' | 'off'): readonly string[] {
  return pinyin(plain, { toneType: 'none', type: 'array', v: true, surname }).map((syllable) => syllable.toLowerCase());
}

export function initialsOf(syllables: readonly string[]): string {
  return syllables.map((syllable) => syllable.charAt(0)).join('');
}
