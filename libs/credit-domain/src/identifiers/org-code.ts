const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];
const SHAPE = /^[0-9A-Z]{8}[0-9X]$/;

/** 组织机构代码: eight characters and a check digit mod 11 (GB 11714), without its hyphen. */
export function isOrgCode(code: string): boolean {
  if (!SHAPE.test(code)) return false;
  let sum = 0;
  for (let i = 0; i < WEIGHTS.length; i += 1) sum += valueOf(code.charCodeAt(i)) * (WEIGHTS[i] ?? 0);
  const check = 11 - (sum % 11);
  return code[8] === (check === 10 ? 'X' : check === 11 ? '0' : String(check));
}

/** 0–9 as they are, A = 10 … Z = 35. */
function valueOf(charCode: number): number {
  return charCode <= 57 ? charCode - 48 : charCode - 55;
}
