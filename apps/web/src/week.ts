import type { Notice } from './api/notices.js';

const WEEK_DAYS = 7;
const DAY_MS = 86_400_000;

/** First day of the seven that end with this one. */
export function weekBegin(today: string): string {
  return new Date(Date.parse(`${today}T00:00:00Z`) - (WEEK_DAYS - 1) * DAY_MS).toISOString().slice(0, 10);
}

/** Those of the last seven days; where there are none, the latest, told as such. */
export function ofTheWeek(notices: readonly Notice[], today: string): { readonly inWeek: boolean; readonly notices: readonly Notice[] } {
  const begin = weekBegin(today);
  const inWeek = notices.filter(({ date }) => date >= begin);
  return inWeek.length > 0 ? { inWeek: true, notices: inWeek } : { inWeek: false, notices };
}
