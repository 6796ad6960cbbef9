/** A person's number for display: first six and last four characters of an identity number, less of shorter ones. */
export function maskIdentityNumber(number: string): string {
  const text = number.trim();
  if (text.length >= 15) return `${text.slice(0, 6)}********${text.slice(-4)}`;
  if (text.length > 4) return `${text.slice(0, 1)}${'*'.repeat(text.length - 3)}${text.slice(-2)}`;
  return '*'.repeat(text.length);
}
