const WEEK = 7;

/** Days of Asia/Shanghai as `YYYY-MM-DD`, the last week up to a moment. */
export function lastWeek(now: Date): { readonly from: string; readonly until: string } {
  return { from: dayOf(new Date(now.getTime() - (WEEK - 1) * 86_400_000)), until: dayOf(now) };
}

function dayOf(moment: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(moment);
}
