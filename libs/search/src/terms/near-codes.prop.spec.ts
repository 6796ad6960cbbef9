import fc from 'fast-check';
import { isUscc } from '@credit/domain';
import { unheldCode } from '../testing/document-mother.js';
import { nearCodes } from './near-codes.js';

const ALPHABET = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
const code = fc.integer({ min: 0, max: 99_999 }).map((n) => unheldCode(n));

test('whatever one slip has made of a code, the code is among what it is mended to; and all of that is well-formed', () => {
  fc.assert(fc.property(code, fc.nat(17), fc.constantFrom(...ALPHABET), (right, at, other) => {
    const slipped = [
      `${right.slice(0, at)}${other}${right.slice(at + 1)}`,
      right.slice(0, at) + right.slice(at + 1),
      `${right.slice(0, at)}${other}${right.slice(at)}`,
      right.slice(0, at) + right.charAt(at + 1) + right.charAt(at) + right.slice(at + 2),
    ].filter((text) => text !== right);
    for (const text of slipped) {
      const near = nearCodes(text);
      expect(near).toContain(right);
      expect(near.every(isUscc)).toBe(true);
      expect(near.length).toBeLessThan(60);
    }
  }));
});

test('a text of another length is no code with a slip', () => {
  for (const text of ['', '91', '91430422MAX8951', '91430422MAX895170D123']) expect(nearCodes(text)).toEqual([]);
});
