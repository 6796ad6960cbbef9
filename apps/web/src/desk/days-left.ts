const DAY_MS = 86_400_000;

/** Days from one calendar day to another; below zero where it is past. */
export function daysUntil(today: string, last: string): number {
  return Math.round((Date.parse(`${last}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / DAY_MS);
}

/** How long there is still, in words. */
export function daysLeftWords(days: number): string {
  if (days < 0) return `过了 ${-days} 天`;
  return days === 0 ? '今天是最后一天' : `还有 ${days} 天`;
}
