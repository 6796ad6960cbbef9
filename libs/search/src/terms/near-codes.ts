import { isUscc, usccCharacterAt } from '@credit/domain';

const LENGTH = 18;

/**
 * The unified codes that a text becomes by mending one slip: a character wrong, too many or missing, two neighbours
 * swapped. The check digit leaves one for each place (GB 32100-2015).
 */
export function nearCodes(text: string): readonly string[] {
  return [...new Set(mended(text))].filter((code) => code !== text && isUscc(code));
}

function mended(text: string): readonly string[] {
  const places = [...text].map((_, i) => i);
  switch (text.length) {
    case LENGTH - 1:
      return [...places, text.length].flatMap((i) => put(`${text.slice(0, i)} ${text.slice(i)}`, i));
    case LENGTH:
      return [...places.flatMap((i) => put(text, i)), ...places.slice(1).map((i) => `${text.slice(0, i - 1)}${text.charAt(i)}${text.charAt(i - 1)}${text.slice(i + 1)}`)];
    case LENGTH + 1:
      return places.map((i) => `${text.slice(0, i)}${text.slice(i + 1)}`);
    default:
      return [];
  }
}

/** With the character at a place that makes a code of it. */
function put(text: string, place: number): readonly string[] {
  const character = usccCharacterAt(text, place);
  return character === undefined ? [] : [`${text.slice(0, place)}${character}${text.slice(place + 1)}`];
}
