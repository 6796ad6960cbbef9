/** A share of a whole, with both numbers, so that anybody can work it out again. */
export interface Rate {
  readonly numerator: number;
  readonly denominator: number;
  /** In percent with two decimals, rounded half up; null where there is nothing to divide by. */
  readonly percent: string | null;
}

/** Worked out in whole numbers: no binary fraction comes into it. Throws for a part that is no whole number of zero or more. */
export function rateOf(numerator: number, denominator: number): Rate {
  if (!isCount(numerator) || !isCount(denominator)) throw new Error(`a rate needs counts: ${numerator} of ${denominator}`);
  if (denominator === 0) return { numerator, denominator, percent: null };
  const hundredths = (BigInt(numerator) * 20_000n + BigInt(denominator)) / (BigInt(denominator) * 2n);
  return { numerator, denominator, percent: `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}` };
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
