import fc from 'fast-check';
import { nearTerms } from '../terms/core-terms.js';
import { slips } from './slips.js';

const core = fc.array(fc.constantFrom(...'众岳建材食品物流'), { minLength: 3, maxLength: 9 }).map((characters) => characters.join(''));
const share = (a: string, b: string): boolean => nearTerms(a).some((each) => nearTerms(b).includes(each));

test('nothing lies between a text and itself, and as much there as back', () => {
  fc.assert(fc.property(core, core, (a, b) => {
    expect(slips(a, a, 9)).toBe(0);
    expect(slips(a, b, 9)).toBe(slips(b, a, 9));
    expect(slips(a, b, 9) === 0).toBe(a === b);
  }));
});

test('every slip counts one', () => {
  fc.assert(fc.property(core, fc.nat(20), (text, n) => {
    const at = n % text.length;
    expect(slips(text, text.slice(0, at) + text.slice(at + 1), 2)).toBe(1);
    expect(slips(text, `${text.slice(0, at)}异${text.slice(at)}`, 2)).toBe(1);
    expect(slips(text, `${text.slice(0, at)}异${text.slice(at + 1)}`, 2)).toBe(1);
    const swapped = text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
    expect(slips(text, swapped, 2)).toBe(swapped === text ? 0 : 1);
  }));
});

test('beyond the most that is asked for it is not counted on', () => {
  expect(slips('众岳建材', '物流食品', 2)).toBe(3);
  expect(slips('众岳', '众岳建材食品', 2)).toBe(3);
});

test('what is one slip apart has a term in common', () => {
  fc.assert(fc.property(core, core, (a, b) => {
    if (slips(a, b, 1) <= 1 && Math.min(a.length, b.length) >= 3) expect(share(a, b)).toBe(true);
  }), { numRuns: 500 });
});
