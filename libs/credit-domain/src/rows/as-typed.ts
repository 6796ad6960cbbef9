/** ="2026-11-03" and '2026-11-03: how table programs are made to leave a number or date alone. */
const FORCED = /^\s*=\s*"([^"]*)"\s*$/;
const APOSTROPHE = /^\s*['\u2018\u2019](?=\S)/;

/** What stands in a cell for a date, amount or code, without the marks that only kept it from being changed. */
export function asTyped(text: string): string {
  if (isOrdinary(text.charCodeAt(0))) return text;
  const forced = FORCED.exec(text);
  return (forced?.[1] ?? text).replace(APOSTROPHE, '');
}

/** What nearly every cell begins with: digits, letters, Han characters. */
function isOrdinary(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x4e00 && code <= 0x9fff);
}
