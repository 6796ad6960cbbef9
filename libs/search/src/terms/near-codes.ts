import { isUscc } from '@credit/domain';

const ALPHABET = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
const LENGTH = 18;

/**
 * The unified codes that a text becomes by mending one slip: a character wrong, too many or missing, two neighbours
 * swapped. The check digit leaves hardly more than one for each place (GB 32100-2015).
 */
export function nearCodes(text: string): readonly string[] {
  const places = [...text].map((_, i) => i);
  const at = (i: number): readonly [string, string] => [text.slice(0, i), text.slice(i)];
  const near =
    text.length === LENGTH
      ? [
          ...places.flatMap((i) => ALPHABET.map((character) => `${text.slice(0, i)}${character}${text.slice(i + 1)}`)),
          ...places.slice(1).map((i) => `${text.slice(0, i - 1)}${text.charAt(i)}${text.charAt(i - 1)}${text.slice(i + 1)}`),
        ]
      : text.length === LENGTH - 1
        ? [...places, text.length].flatMap((i) => ALPHABET.map((character) => at(i).join(character)))
        : text.length === LENGTH + 1
          ? places.map((i) => `${text.slice(0, i)}${text.slice(i + 1)}`)
          : [];
  return [...new Set(near)].filter((code) => code !== text && isUscc(code));
}
