import { initialsOf, syllablesOf } from '../names/pinyin.js';
import { term } from './term.js';

/** Initials tell something from here on; beginnings are kept up to so many characters. */
const LEAST_INITIALS = 2;
const LONGEST_HEAD = 10;

/** The sound of a core: whole, by its beginning, and whole with the form after it. */
export function soundTerms(core: string, form: string): readonly string[] {
  const length = [...core].length;
  return syllablesOf(core + form).flatMap((all) => {
    const syllables = all.slice(0, length);
    const initials = initialsOf(syllables);
    return [
      ...new Set([syllables, all].flatMap((sound) => [term('initials', initialsOf(sound)), term('pinyin', sound.join(''))])),
      ...beginnings(initials, LEAST_INITIALS).map((text) => term('initials-head', text)),
      ...syllables.slice(0, LONGEST_HEAD).map((_, i) => term('pinyin-head', syllables.slice(0, i + 1).join(''))),
    ];
  });
}

function beginnings(text: string, least: number): readonly string[] {
  return [...text.slice(0, LONGEST_HEAD)].map((_, i) => text.slice(0, i + 1)).filter((beginning) => beginning.length >= least);
}
