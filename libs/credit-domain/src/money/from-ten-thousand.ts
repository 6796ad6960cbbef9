import type { AmountUnit } from './parse-amount.js';
import { trimZeros } from './trim-zeros.js';

const SHIFT = 4;

/** An amount in 万元 as a column in `unit` writes it. */
export function fromTenThousand(amount: string, unit: AmountUnit): string {
  if (unit === '万元') return trimZeros(amount);
  const [whole = '0', fraction = ''] = amount.split('.');
  return trimZeros(`${whole}${fraction.padEnd(SHIFT, '0').slice(0, SHIFT)}.${fraction.slice(SHIFT)}`);
}
