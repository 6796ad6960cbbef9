import fc from 'fast-check';
import { Utf8Check } from './utf8-check.js';

/** What a decoder says of the same pieces: it reports a character that cannot end well as soon as it sees that. */
function decodes(pieces: readonly Buffer[]): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (const piece of pieces) decoder.decode(piece, { stream: true });
    return true;
  } catch {
    return false;
  }
}

const bytes = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => [...Buffer.from(text)]),
  fc.array(fc.constantFrom(0x41, 0x80, 0x9f, 0xa0, 0xbf, 0xc2, 0xe0, 0xe4, 0xed, 0xf0, 0xf4, 0xf5, 0xff), { maxLength: 8 }),
);

test('bytes are valid as a decoder finds them, wherever they are cut', () => {
  fc.assert(
    fc.property(fc.array(bytes, { maxLength: 5 }), fc.array(fc.nat({ max: 40 }), { maxLength: 4 }), (parts, cuts) => {
      const all = Buffer.from(parts.flat());
      const ends = [...cuts.filter((cut) => cut < all.length).sort((a, b) => a - b), all.length];
      const pieces = ends.map((end, i) => all.subarray(i === 0 ? 0 : (ends[i - 1] ?? 0), end));
      const check = new Utf8Check();
      expect(pieces.every((piece) => check.take(piece))).toBe(decodes(pieces));
    }),
    { numRuns: 3000 },
  );
});
