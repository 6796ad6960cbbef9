const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK = '10X98765432';

/**
 * Whether a text is built like a citizen's identity number (GB 11643: area, birth date, sequence, check character by
 * MOD 11-2). Such a number must not come into an address or a browser's history (个人信息保护法第28条), so it is not
 * searched for.
 */
export function isIdentityNumber(text: string): boolean {
  const number = text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
  if (!/^\d{6}(18|19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dX]$/.test(number)) return false;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(number[i]), 0);
  return CHECK[sum % 11] === number[17];
}
