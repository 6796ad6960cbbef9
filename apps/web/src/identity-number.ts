const IDENTITY_NUMBER = /(?:^|[^\dA-Z])(\d{6}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX])(?![\dA-Z])/g;

/**
 * Whether a text holds something built like a citizen's identity number (GB 11643: area, birth date, sequence, check
 * character). Such a number must not come into an address or a browser's history (个人信息保护法第28条), so it is not
 * searched for; one with a mistyped digit still tells whose it is, so the check character is not asked.
 */
export function holdsIdentityNumber(text: string): boolean {
  const tidy = text.normalize('NFKC').toUpperCase().replace(/([\dX])[\s-]+(?=[\dX])/g, '$1');
  return [...tidy.matchAll(IDENTITY_NUMBER)].some(([, number]) => number !== undefined && !isUnifiedCode(number));
}

const DIGITS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** A unified code (GB 32100: weights 3^i, modulus 31) of digits alone can look like an identity number. */
function isUnifiedCode(code: string): boolean {
  let sum = 0;
  for (let i = 0, weight = 1; i < 17; i += 1, weight = (weight * 3) % 31) sum += DIGITS.indexOf(code.charAt(i)) * weight;
  return DIGITS[(31 - (sum % 31)) % 31] === code[17];
}
