import fc from 'fast-check';
import { isUscc, repairedUscc, usccCharacterAt, usccProblem } from './uscc.js';
import { ALPHABET, WORKED_USCC, withCheck } from './uscc.cases.js';

const body = fc.array(fc.constantFrom(...ALPHABET), { minLength: 17, maxLength: 17 }).map((letters) => letters.join(''));

test('every body has exactly one check character', () => {
  fc.assert(
    fc.property(body, (text) => {
      const passing = [...ALPHABET].filter((character) => isUscc(text + character));
      expect(passing).toEqual([withCheck(text).charAt(17)]);
    }),
  );
});

test('every single-character substitution is found', () => {
  fc.assert(
    fc.property(body, fc.nat(17), fc.constantFrom(...ALPHABET), (text, at, character) => {
      const code = withCheck(text);
      fc.pre(code[at] !== character);
      expect(usccProblem(code.slice(0, at) + character + code.slice(at + 1))).toBe('check-digit');
    }),
  );
});

test('at each place one character makes a code of what stands beside it, and none where that is no part of a code', () => {
  fc.assert(
    fc.property(body, fc.nat(17), fc.constantFrom(...'OI*中'), (text, at, wrong) => {
      const code = withCheck(text);
      const slipped = code.slice(0, at) + wrong + code.slice(at + 1);
      expect(usccCharacterAt(slipped, at)).toBe(code[at]);
      expect(usccCharacterAt(slipped, (at + 1) % 18)).toBeUndefined();
    }),
  );
  expect(usccCharacterAt('9143', 2)).toBeUndefined();
});

test('each of the substitutions of the worked examples is found, one by one', () => {
  const missed = WORKED_USCC.flatMap((code) =>
    [...code].flatMap((_, at) =>
      [...ALPHABET].filter((c) => c !== code[at] && isUscc(code.slice(0, at) + c + code.slice(at + 1))),
    ),
  );
  expect(missed).toEqual([]);
});

test('what is repaired passes, and differs only where illegal letters stood', () => {
  const letters = fc.array(fc.constantFrom(...ALPHABET, 'O', 'I', 'Z', 'S', 'V'), { minLength: 18, maxLength: 18 });
  const lookalikes: Record<string, string> = { '0': 'O', '1': 'I', '2': 'Z', '5': 'S', U: 'V' };
  fc.assert(
    fc.property(letters, (characters) => {
      const repaired = repairedUscc(characters.join(''));
      expect(repaired === undefined || isUscc(repaired)).toBe(true);
    }),
  );
  fc.assert(
    fc.property(body, fc.nat(17), (text, at) => {
      const code = withCheck(text);
      const illegal = lookalikes[code.charAt(at)];
      fc.pre(illegal !== undefined);
      expect(repairedUscc(`${code.slice(0, at)}${illegal}${code.slice(at + 1)}`)).toBe(code);
    }),
  );
});
