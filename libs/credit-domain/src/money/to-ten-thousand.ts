import type { AmountUnit } from './parse-amount.js';
import { trimZeros } from './parse-amount.js';

const DECIMALS = 6;

/** An amount in 万元 with at most six decimals (the unit of the national template), half up. Decimal text in and out. */
export function toTenThousand(amount: string, unit: AmountUnit): string {
  const negative = amount.startsWith('-');
  const [whole = '0', fraction = ''] = (negative ? amount.slice(1) : amount).split('.');
  const shift = unit === '元' ? 4 : 0;
  // All digits as one integer, scaled so that the last kept decimal is the unit.
  const scale = fraction.length + shift;
  const digits = BigInt(whole + fraction);
  const drop = scale - DECIMALS;
  const rounded = drop <= 0 ? digits * 10n ** BigInt(-drop) : (digits + 5n * 10n ** BigInt(drop - 1)) / 10n ** BigInt(drop);
  const text = rounded.toString().padStart(DECIMALS + 1, '0');
  const plain = trimZeros(`${text.slice(0, -DECIMALS)}.${text.slice(-DECIMALS)}`);
  return negative && plain !== '0' ? `-${plain}` : plain;
}
