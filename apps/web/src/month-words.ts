/** `2026-11` → 2026年11月 */
export function monthWords(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return `${year ?? ''}年${number ?? ''}月`;
}

export function monthBefore(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`;
}
