/** Worked examples of the unified code: synthetic, organisation parts that look unissued. */
export const WORKED_USCC = [
  '91430422MAX000015J', '92430422MAX000023A', '93430422MAX0000312', '51430422MJX0000421', '52430422MJX000050Q',
  '53430000MJX0000692', '1143042200600001XK', '12430422MBX0000789', 'N2430422MFX0000804', '91430422MAX000090B',
  '31430000MDX0001040', '81430422MCX000119R',
] as const;

/** Codes that public code and documents publish as examples: they pass both checks. */
export const PUBLISHED_USCC = [
  '91110000600037341L', '91440300708461136T', '9144030071526726XG', '914403001922038216', '91330100799655058B',
  '91320105780688132K', '11230500001755309F', '91230500MA1B3N1N2M',
] as const;

export const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** The code of seventeen characters with the check character that GB 32100-2015 computes, written a second way. */
export function withCheck(body: string): string {
  let power = 1;
  let sum = 0;
  for (const character of body) {
    sum += ALPHABET.indexOf(character) * power;
    power = (power * 3) % 31;
  }
  return body + ALPHABET.charAt((31 - (sum % 31)) % 31);
}
