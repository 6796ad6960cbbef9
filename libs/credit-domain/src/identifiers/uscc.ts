/** Characters of the unified code: no I, O, S, V, Z (GB 32100-2015). */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const LENGTH = 18;
const VALUES = valuesOf(ALPHABET);
/** Letters that people write for the digit or letter beside them. */
const LOOKALIKES: Readonly<Record<string, string>> = { O: '0', I: '1', Z: '2', S: '5', V: 'U' };

/** Why a text is no unified code; undefined when it is one. Expects a tidied identifier. */
export function usccProblem(code: string): 'length' | 'alphabet' | 'check-digit' | undefined {
  if (code.length !== LENGTH) return 'length';
  let sum = 0;
  for (let i = 0; i < LENGTH - 1; i += 1) {
    const value = VALUES[code.charCodeAt(i)] ?? -1;
    if (value < 0) return 'alphabet';
    sum += value * (WEIGHTS[i] ?? 0);
  }
  const last = VALUES[code.charCodeAt(LENGTH - 1)] ?? -1;
  if (last < 0) return 'alphabet';
  return last === (31 - (sum % 31)) % 31 ? undefined : 'check-digit';
}

/** 统一社会信用代码: 18 characters, mod-31 check (GB 32100-2015). */
export function isUscc(code: string): boolean {
  return usccProblem(code) === undefined;
}

/**
 * The one character that, put at a place (0–17) of a text of eighteen, makes it a unified code, whatever stands there now;
 * undefined where the others are no characters of a code. The check digit weighs 1, so every place is worked out alike.
 */
export function usccCharacterAt(code: string, place: number): string | undefined {
  if (code.length !== LENGTH) return undefined;
  let sum = 0;
  for (let i = 0; i < LENGTH; i += 1) {
    if (i === place) continue;
    const value = VALUES[code.charCodeAt(i)] ?? -1;
    if (value < 0) return undefined;
    sum += value * (WEIGHTS[i] ?? 1);
  }
  return [...ALPHABET].find((_, value) => (sum + value * (WEIGHTS[place] ?? 1)) % 31 === 0);
}

/**
 * The code with O I Z S V replaced, where that makes it pass; undefined when nothing had to be replaced or it does not
 * pass. A repaired code alone proves nothing: the name has to agree.
 */
export function repairedUscc(code: string): string | undefined {
  if (code.length !== LENGTH) return undefined;
  const repaired = code.replace(/[OIZSV]/g, (letter) => LOOKALIKES[letter] ?? letter);
  return repaired !== code && isUscc(repaired) ? repaired : undefined;
}

/** 组织机构代码 within a unified code: characters 9–17, without its hyphen. */
export function orgCodeOfUscc(code: string): string {
  return code.slice(8, 17);
}

/** Value of each character by its char code; -1 for characters outside the alphabet. */
function valuesOf(alphabet: string): Int8Array {
  const values = new Int8Array(128).fill(-1);
  for (let i = 0; i < alphabet.length; i += 1) values[alphabet.charCodeAt(i)] = i;
  return values;
}
