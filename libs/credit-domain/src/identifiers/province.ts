/** Two-digit codes of the provinces (GB/T 2260). */
const PROVINCES = new Set([
  '11', '12', '13', '14', '15', '21', '22', '23', '31', '32', '33', '34', '35', '36', '37', '41', '42', '43', '44', '45', '46',
  '50', '51', '52', '53', '54', '61', '62', '63', '64', '65', '71', '81', '82',
]);

/** Whether an area of GB/T 2260 may begin at a position of the text. Tells shapes apart; never a reason to reject. */
export function startsWithProvince(text: string, at: number): boolean {
  return PROVINCES.has(text.slice(at, at + 2));
}
