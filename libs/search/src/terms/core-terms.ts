import type { NameReading } from '../documents/search-document.js';
import { term } from './term.js';

/** Longer beginnings are not kept: what is longer is found by its pairs. */
export const LONGEST_HEAD = 8;
/** Of shorter cores a slip leaves too little to go by. */
export const LEAST_NEAR = 3;
const LONGEST_NEAR = 24;

export function nearTerms(core: string): readonly string[] {
  return nearTexts(core).map((text) => term('near', text));
}

/** The same together with the township in the name, '' where it has none: few have both, however many there are. */
export function localTerms({ township, core }: Pick<NameReading, 'township' | 'core'>): readonly string[] {
  return nearTexts(core).map((text) => localTerm(township, text));
}

/** Of the one text alone. */
export function localTerm(township: string, text: string): string {
  return term('local', `${township}|${text}`);
}

/**
 * A core and all that is left of it without one character. Two cores with one character more, less, other or with two
 * neighbours swapped share one of them.
 */
function nearTexts(core: string): readonly string[] {
  const characters = [...core];
  if (characters.length < LEAST_NEAR || characters.length > LONGEST_NEAR) return [core];
  return [core, ...characters.map((_, i) => characters.filter((__, j) => j !== i).join(''))];
}

export function headTerms(core: string): readonly string[] {
  const characters = [...core].slice(0, LONGEST_HEAD);
  return characters.map((_, i) => term('head', characters.slice(0, i + 1).join('')));
}

export function pairTerms(text: string): readonly string[] {
  const characters = [...text];
  return characters.slice(1).map((character, i) => term('pair', `${characters[i] ?? ''}${character}`));
}
