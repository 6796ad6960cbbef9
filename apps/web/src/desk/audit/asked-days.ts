import { weekBegin } from '../../week.js';

/** Days of Asia/Shanghai as `YYYY-MM-DD`, the last week up to a moment. */
export function lastWeek(now: Date): { readonly from: string; readonly until: string } {
  const until = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(now);
  return { from: weekBegin(until), until };
}
