import { pinyin } from 'pinyin-pro';

/**
 * Pinyin of a plain text, a syllable a character; letters and digits stand for themselves. Readings as a surname come
 * first where the beginning may be one (单 shan, 覃 qin); the ordinary reading follows where it differs. ü is written v.
 */
export function syllablesOf(plain: string): readonly (readonly string[])[] {
  const asName = read(plain, 'head');
  const asWord = read(plain, 'off');
  return asName.join(' ') === asWord.join(' ') ? [asName] : [asName, asWord];
}

function read(plain: string, surname: 'head' | 'off'): readonly string[] {
  return pinyin(plain, { toneType: 'none', type: 'array', v: true, surname }).map((syllable) => syllable.toLowerCase());
}

export function initialsOf(syllables: readonly string[]): string {
  return syllables.map((syllable) => syllable.charAt(0)).join('');
}
