import fc from 'fast-check';
import { compareAmounts } from './compare-amounts.js';
import { parseAmount } from './parse-amount.js';
import { fitsTenThousand, toTenThousand } from './to-ten-thousand.js';

/** Cents as a decimal string of 元. */
function yuan(cents: bigint): string {
  const size = cents < 0n ? -cents : cents;
  return `${cents < 0n ? '-' : ''}${size / 100n}.${String(size % 100n).padStart(2, '0')}`;
}

const cents = fc.bigInt({ min: -(10n ** 16n), max: 10n ** 16n });

test('an amount in 元 comes back from 万元 to the cent', () => {
  fc.assert(
    fc.property(cents, (n) => {
      const amount = toTenThousand(yuan(n), '元');
      const [whole = '0', fraction = ''] = amount.replace('-', '').split('.');
      const back = BigInt(whole + fraction.padEnd(6, '0'));
      expect(fraction.length).toBeLessThanOrEqual(6);
      expect(amount.startsWith('-') ? -back : back).toBe(n);
      expect(fitsTenThousand(yuan(n), '元')).toBe(true);
    }),
  );
});

test('amounts compare as their cents do', () => {
  fc.assert(
    fc.property(cents, cents, (a, b) => {
      expect(Math.sign(compareAmounts(yuan(a), yuan(b)))).toBe(a < b ? -1 : a > b ? 1 : 0);
    }),
  );
});

test('a number cell with cents is the decimal that it shows', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 12 }), (n) => {
      const text = yuan(BigInt(n));
      expect(parseAmount(n / 100)).toEqual(parseAmount(text));
    }),
  );
});

test('width and separators of thousands do not count', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 12 }), (n) => {
      const grouped = n.toLocaleString('en-US');
      const wide = grouped.replace(/[0-9,]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
      expect(parseAmount(grouped)).toEqual(parseAmount(n));
      expect(parseAmount(wide)).toEqual(parseAmount(n));
    }),
  );
});
