import type { AmountUnit } from './parse-amount.js';
import { trimZeros } from './trim-zeros.js';

const DECIMALS = 6;
const SHIFT: Readonly<Record<AmountUnit, number>> = { 元: 4, 万元: 0 };

/** An amount in 万元 with at most six decimals (the unit of the national template), half up. Decimal text in and out. */
export function toTenThousand(amount: string, unit: AmountUnit): string {
  const negative = amount.startsWith('-');
  const [whole = '0', fraction = ''] = (negative ? amount.slice(1) : amount).split('.');
  // All digits as one integer; as many decimals as the fraction has, and the shift.
  const scale = fraction.length + SHIFT[unit];
  if (scale <= DECIMALS) return unit === '万元' ? trimZeros(amount) : trimZeros(`${negative ? '-' : ''}${shifted(whole, fraction)}`);
  const digits = BigInt(whole + fraction);
  const drop = scale - DECIMALS;
  const rounded = drop <= 0 ? digits * 10n ** BigInt(-drop) : (digits + 5n * 10n ** BigInt(drop - 1)) / 10n ** BigInt(drop);
  const text = rounded.toString().padStart(DECIMALS + 1, '0');
  const plain = trimZeros(`${text.slice(0, -DECIMALS)}.${text.slice(-DECIMALS)}`);
  return negative && plain !== '0' ? `-${plain}` : plain;
}

/** The point moved four places to the left. */
function shifted(whole: string, fraction: string): string {
  const places = SHIFT.元;
  const digits = whole.length > places ? whole : whole.padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}${fraction}`;
}

/** Whether six decimals of 万元 hold the amount exactly; false where `toTenThousand` rounds (parts of a cent). */
export function fitsTenThousand(amount: string, unit: AmountUnit): boolean {
  const fraction = trimZeros(amount).split('.')[1] ?? '';
  return fraction.length + SHIFT[unit] <= DECIMALS;
}
