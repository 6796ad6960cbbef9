const CLEAN = /^[0-9A-Z]*$/;
/** Blanks, invisible characters, every kind of dash, dots and quotes that people put into numbers. */
const NOISE = /[\s\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060\ufeff\-\u2010-\u2015\u2212\u30fb\u00b7._'"`’‘“”]/g;

/**
 * An identifier as it is compared: half-width, without blanks, invisible characters, dashes and dots, in capitals; Greek
 * Chi and the multiplication sign become X (reference §1.5).
 */
export function tidyIdentifier(text: string): string {
  if (CLEAN.test(text)) return text;
  return text.normalize('NFKC').replace(NOISE, '').toUpperCase().replace(/[\u03a7\u03c7\u00d7\u0425\u0445]/g, 'X');
}
