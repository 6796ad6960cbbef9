const SHAPE = /^\d{15}$/;

/** 工商注册号 of 15 digits: ISO 7064 MOD 11,10 (GS15-2006). Older 13-digit numbers have no common check. */
export function isRegistrationNo(text: string): boolean {
  if (!SHAPE.test(text)) return false;
  let p = 10;
  for (let i = 0; i < 14; i += 1) {
    const s = (p + Number(text[i])) % 10 || 10;
    p = (s * 2) % 11;
  }
  return Number(text[14]) === (11 - p) % 10;
}
