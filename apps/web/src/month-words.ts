/** `2026-11` → 2026年11月 */
export function monthWords(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return `${year ?? ''}年${number ?? ''}月`;
}

export function monthBefore(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`;
}

export function monthAfter(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

/** Whether what is told up to a day is the whole month. */
export function isWholeMonth(month: string, asOf: string): boolean {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return asOf === `${month}-${String(new Date(Date.UTC(year, number, 0)).getUTCDate()).padStart(2, '0')}`;
}
