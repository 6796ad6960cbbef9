import type { LocationQuery } from 'vue-router';

/** What the address asks for under a name, without blanks around it; null when nothing. */
export function askedText(query: LocationQuery, name: string): string | null {
  const given = query[name];
  const text = (Array.isArray(given) ? given[0] : given)?.trim() ?? '';
  return text === '' ? null : text;
}

/** A calendar day in the address; what is not a day is not asked for. */
export function askedDay(query: LocationQuery, name: string): string | null {
  const text = askedText(query, name);
  return text !== null && isDay(text) ? text : null;
}

function isDay(text: string): boolean {
  const [year, month, date] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []).slice(1).map(Number);
  if (year === undefined || month === undefined || date === undefined) return false;
  const moment = new Date(Date.UTC(year, month - 1, date));
  return moment.getUTCFullYear() === year && moment.getUTCMonth() === month - 1 && moment.getUTCDate() === date;
}
